import { createServer, type Socket } from 'node:net'

export type Received = { to: string; text: string }

/** A small SMTP server (RFC 5321): keeps what it takes in, refuses for good whoever is in `unknown`. */
export async function mailServer() {
  const received: Received[] = []
  const unknown = new Set<string>()
  let isDown = false
  const talk = (socket: Socket) => {
    if (isDown) {
      socket.destroy()
      return
    }
    let to = ''
    let body: string[] | undefined
    let rest = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    const hear = (line: string) => {
      if (body) {
        if (line !== '.') {
          body.push(line)
          return
        }
        received.push({ to, text: body.join('\n') })
        body = undefined
        say('250 taken')
      } else if (/^(EHLO|HELO)/i.test(line)) say('250 mail.test')
      else if (/^RCPT TO:/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? ''
        say(unknown.has(to) ? '550 no such person' : '250 ok')
      } else if (/^DATA/i.test(line)) {
        body = []
        say('354 go on')
      } else if (/^QUIT/i.test(line)) {
        say('221 bye')
        socket.end()
      } else say('250 ok')
    }
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    say('220 mail.test')
  }
  const server = createServer(talk)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}?ignoreTLS=true`,
    received,
    unknown,
    down: (yes: boolean) => {
      isDown = yes
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
