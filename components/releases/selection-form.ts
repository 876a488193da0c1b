/** The form that the boxes of the approvals inbox belong to; read by server and client components. */
export const selectionForm = 'approve-selected'
