type Named = { name: string; type: string }

/** Some services forget what a file is: its ending tells then. */
export function isSound({ name, type }: Named): boolean {
  return (
    /^(audio|video)\//.test(type) ||
    /\.(mp3|m4a|mp4|mov|mkv|wav|webm|og[ga]|opus|flac|aac|aif[cf]?)$/i.test(name)
  )
}

export function isText({ name, type }: Named): boolean {
  return /^text\/|json|subrip|xml/.test(type) || /\.(txt|md|srt|vtt|json|csv|ttml)$/i.test(name)
}
