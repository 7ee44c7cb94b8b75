// What every answer tells the browser, whatever it is.

/** No page of ours needs more of a device than where it is, to say where an office stands. */
export const pageHeaders = {
  referrerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  // no browser of today reads these, and each is bytes on a slow line
  xDownloadOptions: false,
  xDnsPrefetchControl: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  // a hint about processes, and the default of those browsers that heed it
  originAgentCluster: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: ['self'], payment: [], usb: [] },
}
