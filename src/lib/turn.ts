/** Lets messages come in that wait, an abort for instance. A timer would wait for 4 ms (HTML, timer nesting). */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
