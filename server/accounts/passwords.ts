import { invalidField } from '#server/kernel/errors.ts'

// The head of every published list of common passwords in three languages, as words: case, accents, digits for letters
// (pa55w0rd), digits and signs at either end (Soleil2024!) and doubling are taken away before comparing.
const common = new Set(
  `1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 a1b2c3d4 a1b2c3 1a2b3c4d qwer asdfjkl password passwort motdepasse contrasena clave secret secreto secreta admin administrator administrador administrateur root user usuario
  utilisateur guest invite invitado default login welcome bienvenue bienvenido bienvenida changeme change letmein letmeinnow access acceso acces
  qwerty qwertyu qwertyui qwertyuiop qwertz azerty azertyui azertyuiop asdf asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxzaq
  zaqxsw zaqwsx qweasd qweasdzxc abcd abcdef abcdefg abcdefgh abcabc abc aaa qqq zzz xxx asd qwe zxc iloveyou ilove loveyou lovely love amor teamo
  tequiero mivida jetaime monamour amour cheri doudou chouchou loulou bonjour soleil princesse marseille nicolas camille chocolat coucou
  sunshine princess prinzess football futbol soccer hockey baseball basketball softball superman batman spiderman ironman starwars startrek
  pokemon naruto minecraft dragon monkey shadow master killer hunter ranger buster tigger ginger pepper cookie summer winter spring autumn fall
  ete hiver printemps automne verano invierno primavera january february march april june july august september october november december
  monday friday sunday lundi vendredi dimanche lunes viernes domingo michael jordan jennifer jessica michelle ashley daniel andrew thomas
  robert george charlie matthew joshua anthony william richard amanda nicole samantha hannah maggie jose maria juan carlos alejandro alejandra
  guadalupe fernando roberto antonio francisco gabriela daniela mariana valentina sebastian alexandre alexis julien antoine mathieu stephanie
  isabelle melanie valerie whatever trustno trustnoone freedom liberty america american canada canadian mexico mexicano quebec montreal toronto
  vancouver ottawa calgary texas california florida newyork chicago houston dallas boston phoenix arizona lakers yankees cowboys steelers
  eagles patriots packers canadiens habs leafs chivas pumas tigres rayados cruzazul barcelona realmadrid liverpool chelsea arsenal juventus
  ferrari mercedes porsche mustang corvette harley yamaha honda toyota computer computador ordenador ordinateur internet samsung google apple
  windows microsoft linux server network security seguridad securite police policia policier officer oficial agent agente sheriff marshal
  border frontera frontiere customs douane aduana liaison enlace tripoint federal federale justice justicia military soldier marine army navy
  hello hola salut test tester testing temp temporary provisional sample example demo prueba essai blink snoopy mickey disney garfield matrix
  hallo flower purple orange yellow silver golden diamond crystal butterfly angel angels angelito estrella corazon bonita chocolate cheese
  banana apples peanut babygirl baby bebe familia family mother father mommy daddy mama papa jesus jesuschrist christ heaven church blessed
  nothing something everything biteme fuckyou asshole nintendo playstation gamer player winner champion campeon letmeon open sesame opensesame`.split(
    /\s+/,
  ),
)

const letters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const bare = (text: string) => plain(text).replace(/[^\p{L}\p{N}]/gu, '')
const ends = /^[^\p{L}]+|[^\p{L}]+$/gu
const undouble = (text: string) => text.replace(/^(.+?)\1+$/u, '$1')
/** What is left of a password when its decoration is taken away, read in each way in which people decorate. */
const stems = (text: string): string[] => {
  const spelt = (given: string) => given.replace(/[0-57@$!]/g, (sign) => letters[sign] ?? sign)
  const trimmed = plain(text).replace(ends, '')
  return [
    trimmed,
    spelt(trimmed),
    spelt(plain(text)).replace(ends, ''),
    spelt(plain(text).replace(/[\d\W_]{1,6}$/u, '')),
  ]
    .map(bare)
    .map(undouble)
}

/**
 * Refuses a password that is common, or little more than who it belongs to (ASVS 6.2.4, 6.2.11).
 * @throws invalid, field `password`
 */
export function refuseWeakPassword(password: string, own: readonly string[]): void {
  const found = stems(password)
  const isNumber = /^\d{1,11}$/.test(bare(password))
  if (
    isNumber ||
    new Set(plain(password)).size < 4 ||
    [bare(password), ...found].some((stem) => common.has(stem))
  )
    throw invalidField('password', 'common_password')
  const names = own.flatMap((name) => [name, ...name.split(/[\s@.]+/)]).map(bare)
  if (names.some((name) => name.length > 2 && (found.includes(name) || bare(password) === name)))
    throw invalidField('password', 'own_name_password')
}
