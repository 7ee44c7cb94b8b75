// The places of the bar: a page names its place in routes.ts, and has its icon and its words (`nav-…`) by that.
import * as icons from './parts/icons/nav.tsx'

export const places = {
  today: icons.TodayIcon,
  notices: icons.NoticesIcon,
  letters: icons.NoticesIcon,
  requests: icons.RequestsIcon,
  office: icons.OfficeIcon,
  votes: icons.VotesIcon,
  sign: icons.SignIcon,
  queue: icons.QueueIcon,
  inspections: icons.QueueIcon,
  desk: icons.DeskIcon,
  offices: icons.OfficesIcon,
  cases: icons.CasesIcon,
  people: icons.PeopleIcon,
  province: icons.ProvinceIcon,
  rules: icons.RulesIcon,
  incoming: icons.QueueIcon,
  register: icons.DocumentsIcon,
  meetings: icons.TodayIcon,
  resolutions: icons.RulesIcon,
}

export type Place = keyof typeof places
