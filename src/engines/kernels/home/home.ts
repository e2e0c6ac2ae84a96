import type { KernelThreads } from '@/engines/kernels/kernels'

/** What differs between the tab and Node. */
export type KernelHome = {
  /** Compiles the module that lies at an address of this program. */
  compile(url: URL): Promise<WebAssembly.Module>
  threads(): KernelThreads
}
