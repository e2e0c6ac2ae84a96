import { readModelFile } from '@/engines/models'
import { serve } from '@/lib/worker/serve'
import { createVoiceMethods } from './voice-methods'

serve(createVoiceMethods((path, onProgress) => readModelFile('kokoro', path, { onProgress })))
