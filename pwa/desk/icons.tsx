// What only the desk draws: no phone loads them.
import { icon } from '../parts/icons/icon.tsx'

export const UpIcon = /* @__PURE__ */ icon('M6 14.5l6-6 6 6')
export const ColumnsIcon = /* @__PURE__ */ icon('M4 5h16v14H4zM9.5 5v14M14.5 5v14')
