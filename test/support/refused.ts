/** For a fault: the server understands, and will not. */
export const refused = {
  status: 403,
  body: { message: 'No.', error_id: 'no' },
}
