import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

type Tree = { [key: string]: string | Tree }
const languages = ['en', 'fr', 'es'] as const
const root = join(import.meta.dirname, '../..')

let core: string | undefined
/** The check itself, as plain JavaScript. */
function script(): string {
  core ??= ['verify-archive.ts', 'verify-core.ts']
    .map((file) => stripTypeScriptTypes(readFileSync(join(import.meta.dirname, file), 'utf8')))
    .join('\n')
    .replace(/^import .*$/gm, '')
    .replace(/^export /gm, '')
  return core
}

const wordsOf = (language: string): Tree =>
  JSON.parse(readFileSync(join(root, 'messages', language, 'exhibits.json'), 'utf8')).verify

const literal = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/** verify.html: one file, no address in it, closed by its own content policy against every connection. */
export function verifyPage(language: (typeof languages)[number]): string {
  const words = Object.fromEntries(languages.map((one) => [one, wordsOf(one)]))
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'none'; form-action 'none'; base-uri 'none'">
<title></title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
#drop { display: grid; gap: .5rem; border: 2px dashed; padding: 2rem 1rem; text-align: center; }
#drop.over { outline: 3px solid; }
#verdict { font-size: 1.3rem; font-weight: 700; border-inline-start: .4rem solid; padding: .5rem .75rem; margin: 1rem 0; }
#verdict.ok { border-color: #137a4a; } #verdict.bad { border-color: #b3261e; }
li { overflow-wrap: anywhere; } dd, code { overflow-wrap: anywhere; font-family: ui-monospace, monospace; }
</style>
<main>
<p><label><span id="languageLabel"></span> <select id="language"></select></label></p>
<h1></h1>
<p id="intro"></p>
<label id="drop"><span id="ask"></span><input id="file" type="file" accept=".zip,application/zip"></label>
<p id="progress" role="status"></p>
<div id="result" aria-live="polite"></div>
</main>
<script>
${script()}
const words = ${literal(words)};
let language = ${literal(language)};
let last = null;
const byId = (id) => document.getElementById(id);
const add = (parent, tag, value) => { const made = document.createElement(tag); made.textContent = value; parent.append(made); return made; };
const fill = (value, facts) => value.replace(/\\{(\\w+)\\}/g, (_, key) => String(facts[key] ?? ''));
function speak() {
  const w = words[language];
  document.documentElement.lang = language;
  document.title = w.title;
  document.querySelector('h1').textContent = w.title;
  byId('intro').textContent = w.intro;
  byId('ask').textContent = w.ask;
  byId('languageLabel').textContent = w.language;
  if (last) show(last);
}
function show(found) {
  const w = words[language];
  const result = byId('result');
  result.replaceChildren();
  const verdict = add(result, 'p', found.ok ? w.ok : w.bad);
  verdict.id = 'verdict';
  verdict.className = found.ok ? 'ok' : 'bad';
  const failed = found.steps.filter((step) => step.ok === false);
  const open = found.steps.filter((step) => step.ok === null);
  if (failed.length > 0) {
    add(result, 'h2', w.failed);
    const list = add(result, 'ul', '');
    for (const step of failed.slice(0, 500)) add(list, 'li', w.bads[step.check] + (step.place ? ' ' + step.place : ''));
  }
  add(result, 'h2', w.checked);
  const checks = {};
  for (const step of found.steps) if (step.ok) checks[step.check] = (checks[step.check] ?? 0) + 1;
  const done = add(result, 'ul', '');
  for (const [check, count] of Object.entries(checks)) add(done, 'li', fill(w.goods[check], { count }));
  add(result, 'h2', w.unchecked);
  const rest = add(result, 'ul', '');
  for (const step of open) add(rest, 'li', w.opens[step.check] + (step.place ? ' ' + step.place : ''));
  add(result, 'h2', w.facts);
  const facts = add(result, 'dl', '');
  for (const key of ['exhibits', 'events', 'files', 'sealedBy', 'sealedAt', 'key', 'manifest']) {
    add(facts, 'dt', w.fact[key]);
    add(facts, 'dd', String(found.facts[key]));
  }
}
async function check(file) {
  byId('result').replaceChildren();
  last = await verifyBundle(file, (done, all) => { byId('progress').textContent = fill(words[language].progress, { done, all }); })
    .catch((thrown) => ({ ok: false, steps: [{ check: 'archive', ok: false, place: String(thrown) }], facts: {} }));
  byId('progress').textContent = '';
  show(last);
}
for (const code of Object.keys(words)) { const option = add(byId('language'), 'option', words[code].name); option.value = code; option.selected = code === language; }
byId('language').addEventListener('change', (event) => { language = event.target.value; speak(); });
byId('file').addEventListener('change', (event) => { const [file] = event.target.files; if (file) check(file); });
const drop = byId('drop');
for (const name of ['dragover', 'dragleave', 'drop'])
  document.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', name === 'dragover');
    const file = name === 'drop' ? event.dataTransfer.files[0] : null;
    if (file) check(file);
  });
speak();
</script>
</html>
`
}
