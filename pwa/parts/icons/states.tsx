// How things stand. Each has its own outline, so that colour is never the only difference.
import { icon } from './icon.tsx'

export const DoneIcon = /* @__PURE__ */ icon('M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8 12.3l2.8 2.8L16 9.5')
export const WaitingIcon = /* @__PURE__ */ icon(
  'M6.5 3.5h11M6.5 20.5h11M7.5 3.5c0 4.5 4.5 5.5 4.5 8.5s-4.5 4-4.5 8.5M16.5 3.5c0 4.5-4.5 5.5-4.5 8.5s4.5 4 4.5 8.5',
)
export const WarningIcon = /* @__PURE__ */ icon('M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.2')
export const RefusedIcon = /* @__PURE__ */ icon('M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM9 9l6 6M15 9l-6 6')
export const InfoIcon = /* @__PURE__ */ icon('M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.5M12 7.8V8')
export const DraftIcon = /* @__PURE__ */ icon('M7 4h3M14 4h3v3M17 11v3M17 18v2h-2M11 20H7v-2M7 14v-3M7 7V4')
export const ClockIcon = /* @__PURE__ */ icon('M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3.5 2')
export const OpenedIcon = /* @__PURE__ */ icon('M3.5 10L12 4.5l8.5 5.5v9.5h-17zM3.5 10.5l8.5 5.5 8.5-5.5')
export const OfflineIcon = /* @__PURE__ */ icon(
  'M4 4l16 16M8.5 8.5A5 5 0 0 0 7 18h10.5M10 6.3A5.5 5.5 0 0 1 17 11a3.6 3.6 0 0 1 3 5.5',
)
export const PausedIcon = /* @__PURE__ */ icon('M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM10 9v6M14 9v6')
