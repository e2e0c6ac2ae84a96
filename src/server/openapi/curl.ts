import type { Operation } from './operation'

/** The command that makes this request, ready for a shell in which the key is in `OVERTONE_KEY`. */
export function curlOf(operation: Operation, baseUrl: string): string {
  const path = operation.path.replace('{id}', '$FILE_ID')
  const address = `${baseUrl}${path}${operation.isOpen ? exampleQuery(operation) : ''}`
  return [
    `curl ${methodFlag(operation)}"${address}"`,
    ...(operation.isOpen ? [] : ['-H "Authorization: Bearer $OVERTONE_KEY"']),
    ...bodyFlags(operation),
  ].join(' \\\n  ')
}

/** curl itself chooses GET, and POST where there is a body. */
function methodFlag({ method }: Operation): string {
  return method === 'delete' ? '-X DELETE ' : ''
}

function exampleQuery({ query }: Operation): string {
  if (!query) return ''
  return `?${Object.keys(query.shape)
    .map((name) => `${name}=$${name.toUpperCase()}`)
    .join('&')}`
}

function bodyFlags({ form, json }: Operation): string[] {
  if (form) {
    const fields = Object.entries(form.example).map(([name, value]) => `-F ${name}=${value}`)
    return [`-F file=@${form.fileName}`, ...fields]
  }
  if (!json) return []
  return ['-H "Content-Type: application/json"', `-d '${JSON.stringify(json.example)}'`]
}
