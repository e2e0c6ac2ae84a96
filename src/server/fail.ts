/** One plain line on standard error; the process ends with this code when its work is done. */
export function fail(line: string, exitCode: number): void {
  console.error(line)
  process.exitCode = exitCode
}
