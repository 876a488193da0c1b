'use client'
import './globals.css'

// Without the layout there are no messages either: the three languages side by side, as on a border sign.
const words = [
  ['en', 'The portal failed. Nothing was changed.', 'Try again'],
  ['fr', 'Le portail a échoué. Rien n’a été modifié.', 'Réessayer'],
  ['es', 'El portal ha fallado. No se ha cambiado nada.', 'Reintentar'],
] as const

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid max-w-2xl gap-4 px-4 py-16">
          <h1>Tripoint</h1>
          {words.map(([lang, text, again]) => (
            <p key={lang} lang={lang}>
              {text}{' '}
              <button type="button" onClick={reset} className="link">
                {again}
              </button>
            </p>
          ))}
        </main>
      </body>
    </html>
  )
}
