const forms = new WeakMap<Request, FormData>()

/** Keeps what the request is made of, of which WebKit reads nothing with a file. */
export function keepForm(request: Request, body: unknown): void {
  const type = request.headers.get('content-type') ?? ''
  if (body instanceof FormData && type.startsWith('multipart/form-data'))
    forms.set(request, body)
}

/** The parts of a multipart form; any other body has none. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return forms.get(request) ?? (await request.formData())
  } catch {
    return new FormData()
  }
}
