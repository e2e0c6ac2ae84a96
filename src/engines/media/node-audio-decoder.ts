import { AvFrameAudioSampleResource } from '@mediabunny/server'
import { AudioSample, CustomAudioDecoder, type AudioCodec, type EncodedPacket } from 'mediabunny'
import * as NodeAv from 'node-av'

const CODEC_IDS: Partial<Record<AudioCodec, NodeAv.AVCodecID>> = {
  aac: NodeAv.AV_CODEC_ID_AAC,
  ac3: NodeAv.AV_CODEC_ID_AC3,
  eac3: NodeAv.AV_CODEC_ID_EAC3,
  flac: NodeAv.AV_CODEC_ID_FLAC,
  mp3: NodeAv.AV_CODEC_ID_MP3,
  opus: NodeAv.AV_CODEC_ID_OPUS,
  vorbis: NodeAv.AV_CODEC_ID_VORBIS,
}

/**
 * Decodes sound in Node. `@mediabunny/server` has a decoder too, but there one bad packet ends the process: the failure of
 * its queue is caught by nobody. Here a bad packet is left out, as FFmpeg itself does, and the next one decoded.
 */
export class NodeAudioDecoder extends CustomAudioDecoder {
  private readonly context = new NodeAv.CodecContext()
  private readonly frame = new NodeAv.Frame()
  private readonly packet = new NodeAv.Packet()

  static override supports(codec: AudioCodec) {
    return codec in CODEC_IDS
  }

  init() {
    const { sampleRate, numberOfChannels, description } = this.config
    const codec = NodeAv.Codec.findDecoder(CODEC_IDS[this.codec] ?? NodeAv.AV_CODEC_ID_NONE)
    if (!codec) throw new Error(`This build of FFmpeg has no decoder for ${this.codec}.`)
    this.frame.alloc()
    this.packet.alloc()
    this.context.allocContext3(codec)
    this.context.sampleRate = sampleRate
    this.context.pktTimebase = new NodeAv.Rational(1, sampleRate)
    this.context.channelLayout = {
      nbChannels: numberOfChannels,
      order: NodeAv.AV_CHANNEL_ORDER_UNSPEC,
      mask: 0n,
    }
    this.context.extraData = description ? bufferOf(description) : null
    NodeAv.FFmpegError.throwIfError(this.context.open2Sync(), 'open decoder')
  }

  decode(packet: EncodedPacket) {
    this.packet.data = Buffer.from(packet.data)
    this.packet.pts = BigInt(Math.round(packet.timestamp * this.config.sampleRate))
    this.packet.duration = BigInt(Math.round(packet.duration * this.config.sampleRate))
    const sent = this.context.sendPacketSync(this.packet)
    this.packet.unref()
    if (sent >= 0) this.receiveFrames()
  }

  flush() {
    this.context.sendPacketSync(null)
    this.receiveFrames()
    this.context.flushBuffers()
  }

  close() {
    this.context.freeContext()
    this.frame.free()
    this.packet.free()
  }

  private receiveFrames() {
    while (this.context.receiveFrameSync(this.frame) >= 0) {
      const frame = this.frame.clone()
      if (!frame) throw new Error('There is no memory for one more frame.')
      frame.timeBase = new NodeAv.Rational(1, this.config.sampleRate)
      this.onSample(new AudioSample(new AvFrameAudioSampleResource(frame)))
    }
  }
}

function bufferOf(bytes: AllowSharedBufferSource) {
  return ArrayBuffer.isView(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Buffer.from(bytes)
}

// What FFmpeg has to say on a bad packet is of no use to who reads our standard error.
NodeAv.Log.setLevel(NodeAv.AV_LOG_QUIET)
