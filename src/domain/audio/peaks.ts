/** How finely a waveform is kept: one peak for every 10 ms. */
export const PEAKS_PER_SECOND = 100

/** Largest absolute sample of each 10 ms over all channels; 32767 is full scale. */
export type Peaks = Int16Array<ArrayBuffer>
