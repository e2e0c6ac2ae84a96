import { serve } from '@/lib/worker/serve'
import { findEncoder } from './find-encoder'
import { createRenderMethods } from './render-methods'

serve(createRenderMethods(findEncoder))
