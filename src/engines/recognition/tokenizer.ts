import { Tokenizer } from '@huggingface/tokenizers'
import * as z from 'zod/mini'

const tokenizerFile = z.object({ model: z.object({ vocab: z.record(z.string(), z.number()) }) })

export type WhisperTokenizer = {
  /** Tokens of a text as it stands; Whisper's words begin with their space. */
  encode(text: string): number[]
  /** Text of tokens; a character whose bytes are not all there becomes U+FFFD. Special tokens give nothing. */
  decode(tokens: number[]): string
}

/** Byte-level BPE by a hub `tokenizer.json`. Decoding is our own: it must show where a character is cut in two. */
export function createWhisperTokenizer(
  tokenizerJson: unknown,
  tokenizerConfigJson: unknown,
): WhisperTokenizer {
  const vocabulary = tokenizerFile.parse(tokenizerJson).model.vocab
  const byteOfSymbol = symbolBytes()
  const bytesOfToken: number[][] = []
  for (const [symbols, id] of Object.entries(vocabulary)) {
    if (symbols.startsWith('<|')) continue
    bytesOfToken[id] = Array.from(symbols, (symbol) => byteOfSymbol.get(symbol) ?? 0)
  }
  // Parsed above as far as this project reads it; the library checks the rest.
  const encoder = new Tokenizer(tokenizerJson as object, tokenizerConfigJson as object)
  const utf8 = new TextDecoder()
  return {
    encode: (text) => encoder.encode(text, { add_special_tokens: false }).ids,
    decode: (tokens) => utf8.decode(Uint8Array.from(tokens.flatMap((token) => bytesOfToken[token] ?? []))),
  }
}

/** GPT-2's alphabet of byte-level BPE: printable bytes stand for themselves, the rest for U+0100 and on. */
function symbolBytes(): Map<string, number> {
  const bytes = new Map<string, number>()
  let next = 256
  for (let byte = 0; byte < 256; byte++) {
    const isPrintable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174
    bytes.set(String.fromCharCode(isPrintable ? byte : next++), byte)
  }
  return bytes
}
