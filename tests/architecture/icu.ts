/** Arguments of an ICU message with their kind, and its tags: what every language must use alike. */
export function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  let at = 0
  const fail = () => new Error(`not an ICU message at ${at}: ${message}`)
  const word = () => {
    const [text = ''] = /^\s*[\w=<>]*\s*/.exec(message.slice(at)) ?? []
    at += text.length
    return text.trim()
  }
  const argument = () => {
    at++
    const name = word()
    if (name === '') throw fail()
    if (message[at] === '}') found.add(`{${name}}`)
    else {
      at++
      const kind = word()
      found.add(`{${name}, ${kind}}`)
      if (['plural', 'select', 'selectordinal'].includes(kind)) choices(kind)
      else while (at < message.length && message[at] !== '}') at++
    }
    if (message[at] !== '}') throw fail()
    at++
  }
  const choices = (kind: string) => {
    at++
    const named = []
    while (at < message.length && message[at] !== '}') {
      named.push(word())
      if (message[at] !== '{') throw fail()
      at++
      text()
      at++
      at += /^\s*/.exec(message.slice(at))?.[0].length ?? 0
    }
    if (!named.includes('other')) throw new Error(`${kind} without other: ${message}`)
  }
  const text = () => {
    while (at < message.length && message[at] !== '}') {
      const [tag] = /^<\/?\w+>/.exec(message.slice(at)) ?? []
      if (tag) found.add(tag)
      if (message[at] === '{') argument()
      else at++
    }
  }
  text()
  if (at < message.length) throw fail()
  return [...found].sort()
}
