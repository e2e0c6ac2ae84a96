import { audioServiceSuite } from '@/testing/audio-service-suite'
import { freshOrigin } from '@/testing/fake-browser'
import { nodeRecognition, SAYS, spokenRecording } from '@/testing/node/spoken-recording'
import { createDeviceService } from './device-service'

const service = createDeviceService(nodeRecognition())

audioServiceSuite('this device', async () => {
  await freshOrigin()
  return { service, ...(await spokenRecording()), says: SAYS }
})
