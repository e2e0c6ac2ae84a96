import { readModelFile } from '@/engines/models'
import { serve } from '@/lib/worker/serve'
import { createVoiceMethods } from './voice-methods'

serve(createVoiceMethods((path) => readModelFile('kokoro', path)))
