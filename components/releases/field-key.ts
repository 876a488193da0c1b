/** The key of a withheld field's words: a dot would open a level in the messages. */
export const fieldKey = (field: string) => field.replace('.', '_')
