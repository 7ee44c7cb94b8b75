// The places one can go to; part of the first paint.
import { icon } from './icon.tsx'

export const TodayIcon = /* @__PURE__ */ icon(
  'M5 5.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1zM8 3.5v4M16 3.5v4M4 10h16M9 15l2.2 2.2L15.5 13',
)
export const NoticesIcon = /* @__PURE__ */ icon(
  'M4.5 6h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 7l8 6 8-6',
)
export const RequestsIcon = /* @__PURE__ */ icon(
  'M13.5 3.5H7a1 1 0 0 0-1 1v15a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V8zM13.5 3.5V8H18M12 11.5v5M9.5 14h5',
)
export const OfficeIcon = /* @__PURE__ */ icon('M6 20v-8.5C6 8 9 6 12 3.5c3 2.5 6 4.5 6 8V20M3.5 20h17M9.5 20v-5h5v5')
export const VotesIcon = /* @__PURE__ */ icon('M4 13.5h16V20H4zM7 13.5V4.5h10v9M9.5 9l2 2 3.5-4M8 16.8h8')
export const SignIcon = /* @__PURE__ */ icon('M4 20h16M5.5 16.5l1-4L15.8 3.2l3 3L9.5 15.5zM13.5 5.5l3 3')
export const QueueIcon = /* @__PURE__ */ icon(
  'M4 13.5V18a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4.5M4 13.5h4.5l1.5 2.5h4l1.5-2.5H20M4 13.5L6.5 5h11L20 13.5',
)
export const DeskIcon = /* @__PURE__ */ icon('M4 4.5h7v8H4zM14 4.5h6v4.5h-6zM14 12h6v7.5h-6zM4 15.5h7v4H4z')
export const OfficesIcon = /* @__PURE__ */ icon(
  'M4 20V10.5L8.5 6l4.5 4.5V20M13 20V4.5h7V20M2.5 20h19M7.5 13.5h2M7.5 16.5h2M16 8.5h1.5M16 12h1.5M16 15.5h1.5',
)
export const CasesIcon = /* @__PURE__ */ icon(
  'M4.5 5h15a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H11l-4.5 4v-4h-2a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM8 9h8M8 12.5h5',
)
export const PeopleIcon = /* @__PURE__ */ icon(
  'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 2.8-6 6.5-6s6.5 2 6.5 6M15.5 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.5.7 4 2.5 4 5.5',
)
export const ProvinceIcon = /* @__PURE__ */ icon('M9 4L3.5 6.5V20L9 17.5l6 2.5 5.5-2.5V4L15 6.5zM9 4v13.5M15 6.5V20')
export const RulesIcon = /* @__PURE__ */ icon(
  'M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5V20',
)
export const DocumentsIcon = /* @__PURE__ */ icon(
  'M4.5 4.5H8V20H4.5zM9.5 4.5H13V20H9.5zM14.8 5.6l3.3-.9 3.4 14.4-3.3.9z',
)
export const AccountIcon = /* @__PURE__ */ icon(
  'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4 3.2-6 7.5-6s7.5 2 7.5 6',
)
