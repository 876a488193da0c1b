type Value = FormDataEntryValue | number | boolean | string[] | FormDataEntryValue[]
type Tree = { [name: string]: Value | Tree }

/**
 * What a form holds, in the types that its controls promise: numbers from number fields, true or false from a lone
 * checkbox, a list from names that end in `[]`, an object from dotted names. An empty control is left out.
 */
export function readForm(form: HTMLFormElement): Record<string, unknown> {
  const tree: Tree = {}
  for (const element of form.elements) {
    if (!isNamedControl(element) || element.disabled || element.name === '') continue
    const value = readControl(element)
    if (value !== undefined) place(tree, element.name, value)
  }
  return tree
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function isNamedControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
}

function readControl(control: Control): Value | undefined {
  if (control instanceof HTMLSelectElement && control.multiple) {
    return [...control.selectedOptions].map((option) => option.value)
  }
  if (control instanceof HTMLInputElement) {
    if (control.type === 'checkbox') return readCheckbox(control)
    if (control.type === 'radio') return control.checked ? control.value : undefined
    if (control.type === 'file') return readFiles(control)
    if (control.type === 'number') return control.value === '' ? undefined : Number(control.value)
  }
  return control.value === '' ? undefined : control.value
}

function readCheckbox(control: HTMLInputElement): Value | undefined {
  if (!control.name.endsWith('[]')) return control.checked
  return control.checked ? control.value : undefined
}

function readFiles(control: HTMLInputElement): Value | undefined {
  const files = [...(control.files ?? [])]
  return control.multiple ? files : files[0]
}

function place(tree: Tree, name: string, value: Value): void {
  const path = name.replace(/\[\]$/, '').split('.')
  const last = path.pop() ?? name
  let branch = tree
  for (const step of path) {
    const next = branch[step]
    if (isTree(next)) {
      branch = next
    } else {
      const made: Tree = {}
      branch[step] = made
      branch = made
    }
  }
  if (!name.endsWith('[]') || Array.isArray(value)) {
    branch[last] = value
    return
  }
  const before = branch[last]
  branch[last] = [...(Array.isArray(before) ? before : []), String(value)]
}

function isTree(value: Value | Tree | undefined): value is Tree {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof File)
}
