import { NONCE, secureHeaders } from 'hono/secure-headers'

/**
 * Cross-origin isolation gives wasm its threads. Nothing is loaded from anywhere else; styles written at run time carry
 * the nonce of the page.
 */
export const security = secureHeaders({
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginEmbedderPolicy: 'require-corp',
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Served over plain HTTP on this machine; who puts TLS in front sets it there.
  strictTransportSecurity: false,
  permissionsPolicy: { microphone: ['self'], camera: [], geolocation: [], payment: [], usb: [] },
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'", NONCE],
    imgSrc: ["'self'", 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
})
