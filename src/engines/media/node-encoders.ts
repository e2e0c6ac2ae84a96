import { registerMediabunnyServer } from '@mediabunny/server'

/** Importing this gives mediabunny its encoders for Node. For processes that encode: it brings decoders too. */
registerMediabunnyServer()
