import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'

const [WIDTH, HEIGHT, EDGE] = [595.28, 841.89, 50]
const ink = rgb(0, 0, 0)
const grey = rgb(0.35, 0.35, 0.35)

/** Writes lines onto A4 pages as they come, breaking between words; `finish` puts mark and page number on each. */
export class CourtReport {
  readonly #document: PDFDocument
  readonly #plain: PDFFont
  readonly #bold: PDFFont
  #page: PDFPage
  #y = 0

  constructor(document: PDFDocument, plain: PDFFont, bold: PDFFont) {
    this.#document = document
    this.#plain = plain
    this.#bold = bold
    this.#page = document.addPage([WIDTH, HEIGHT])
    this.#y = HEIGHT - 70
  }

  static async begin(title: string, language: string): Promise<CourtReport> {
    const document = await PDFDocument.create()
    document.setTitle(title)
    document.setLanguage(language)
    const plain = await document.embedFont(StandardFonts.Helvetica)
    return new CourtReport(document, plain, await document.embedFont(StandardFonts.HelveticaBold))
  }

  heading(text: string, size = 13) {
    this.#y -= size * 0.8
    this.#lines(text, size, this.#bold, EDGE)
  }
  line(text: string, indent = 0) {
    this.#lines(text, 9.5, this.#plain, EDGE + indent)
  }
  fact(label: string, value: string) {
    this.#lines(`${label}: ${value}`, 9.5, this.#plain, EDGE)
  }

  #lines(text: string, size: number, font: PDFFont, x: number) {
    for (const row of wrapped(printable(text, font), size, font, WIDTH - EDGE - x)) {
      if (this.#y < 60) {
        this.#page = this.#document.addPage([WIDTH, HEIGHT])
        this.#y = HEIGHT - 70
      }
      this.#page.drawText(row, { x, y: this.#y, size, font, color: ink })
      this.#y -= size * 1.4
    }
  }

  async finish(mark: string, foot: string): Promise<Uint8Array> {
    const pages = this.#document.getPages()
    for (const [at, page] of pages.entries()) {
      const font = this.#bold
      const word = printable(mark, font)
      const x = (WIDTH - font.widthOfTextAtSize(word, 9)) / 2
      page.drawText(word, { x, y: HEIGHT - 36, size: 9, font })
      page.drawText(word, { x, y: 36, size: 9, font })
      const count = `${at + 1} / ${pages.length}`
      page.drawText(count, { x: WIDTH - EDGE - 40, y: 22, size: 8, font: this.#plain, color: grey })
      page.drawText(printable(foot, this.#plain), { x: EDGE, y: 22, size: 8, font: this.#plain, color: grey })
    }
    return this.#document.save()
  }
}

/** The standard fonts know Latin letters only; another letter is shown as a question mark, the signed text keeps it. */
function printable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet())
  return [...text.replace(/\s+/g, ' ')]
    .map((char) => (known.has(char.codePointAt(0) ?? 0) ? char : '?'))
    .join('')
}

function wrapped(text: string, size: number, font: PDFFont, width: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of text.split(' ').flatMap((one) => one.match(/.{1,70}/g) ?? [''])) {
    const longer = row ? `${row} ${word}` : word
    if (row && font.widthOfTextAtSize(longer, size) > width) {
      rows.push(row)
      row = word
    } else row = longer
  }
  return [...rows, row]
}
