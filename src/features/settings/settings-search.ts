/** `signedIn`: the server's sign-in link led here. */
export type SettingsSearch = { signedIn?: true }

export function restoreSettingsSearch(search: Record<string, unknown>): SettingsSearch {
  return search['signedIn'] === true ? { signedIn: true } : {}
}
