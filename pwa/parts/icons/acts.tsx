// What buttons do. Directional ones are drawn for right-to-left.
import { icon } from './icon.tsx'

export const BackIcon = /* @__PURE__ */ icon('M5 12h14M13 6l6 6-6 6', 'mirrored')
export const OnwardIcon = /* @__PURE__ */ icon('M14.5 6l-6 6 6 6', 'mirrored')
export const BackwardIcon = /* @__PURE__ */ icon('M9.5 6l6 6-6 6', 'mirrored')
export const DownIcon = /* @__PURE__ */ icon('M6 9.5l6 6 6-6')
export const CloseIcon = /* @__PURE__ */ icon('M6 6l12 12M18 6L6 18')
export const AddIcon = /* @__PURE__ */ icon('M12 5v14M5 12h14')
export const SearchIcon = /* @__PURE__ */ icon('M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.7 15.7L20 20')
export const FilterIcon = /* @__PURE__ */ icon('M4 6h16M7 12h10M10 18h4')
export const SendIcon = /* @__PURE__ */ icon('M20.5 4.5L3.5 11l6.5 3.5L13.5 21zM20.5 4.5L10 14.5', 'mirrored')
export const EditIcon = /* @__PURE__ */ icon('M5 19l1-4L16 5l3 3L9 18zM14 7l3 3')
export const RemoveIcon = /* @__PURE__ */ icon('M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 13h9.4l.8-13M10 11v5.5M14 11v5.5')
export const UploadIcon = /* @__PURE__ */ icon('M12 16V5M7 9.5L12 4.5l5 5M4.5 16v3.5h15V16')
export const DownloadIcon = /* @__PURE__ */ icon('M12 4.5V15M7 10.5l5 5 5-5M4.5 16v3.5h15V16')
export const AttachIcon = /* @__PURE__ */ icon(
  'M18.5 11l-7 7a4 4 0 0 1-5.7-5.7l8-8a2.7 2.7 0 0 1 3.8 3.8l-7.8 7.8a1.3 1.3 0 0 1-1.9-1.9l7-7',
)
export const CopyIcon = /* @__PURE__ */ icon('M9 8.5h10.5V20H9zM15 8.5V4H4.5v11.5H9')
export const PrintIcon = /* @__PURE__ */ icon('M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6.5H7z')
export const PlaceIcon = /* @__PURE__ */ icon(
  'M12 21c4.5-4.7 7-8.2 7-11a7 7 0 1 0-14 0c0 2.8 2.5 6.3 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
)
export const PhoneIcon = /* @__PURE__ */ icon(
  'M6.5 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1-1 2-2 2C11 19 5 13 4.5 5.5c0-1 1-2 2-2z',
)
export const CalendarIcon = /* @__PURE__ */ icon(
  'M5 5.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1zM8 3.5v4M16 3.5v4M4 10h16',
)
export const SignOutIcon = /* @__PURE__ */ icon('M10 4.5H5v15h5M9.5 12H20M16 8l4 4-4 4', 'mirrored')
export const OutsideIcon = /* @__PURE__ */ icon('M10 5H5v14h14v-5M14 4.5h5.5V10M19.5 4.5L11 13', 'mirrored')
export const LockIcon = /* @__PURE__ */ icon('M5.5 11h13v9h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2')
export const LanguageIcon = /* @__PURE__ */ icon(
  'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.5c2.5 2.5 3.5 5.3 3.5 8.5s-1 6-3.5 8.5c-2.5-2.5-3.5-5.3-3.5-8.5s1-6 3.5-8.5z',
)
export const DeviceIcon = /* @__PURE__ */ icon(
  'M8 3.5h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM10.5 17.5h3',
)
export const FileIcon = /* @__PURE__ */ icon(
  'M13.5 3.5H7a1 1 0 0 0-1 1v15a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V8zM13.5 3.5V8H18M9 12.5h6M9 16h4',
)
export const InstallIcon = /* @__PURE__ */ icon(
  'M7 3.5h10a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM12 7v6.5M9 11l3 3 3-3M10.5 17.5h3',
)
