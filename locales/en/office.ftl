# An office as everybody may see it, its poster and its board.
office-title = Counter office { $name }
office-kind-urban = Urban
office-kind-rural = Rural
office-kind-mobile = Mobile
office-county = { $county } county
office-province = { $province } province
office-open-until = Open now, until { $time }
office-closed-now = Closed now
office-opens-today = Opens today at { $time }.
office-opens-on = Opens on { $day } at { $time }.
office-not-serving = Does not serve customers at present
office-moved-in = On { $on } this office came from { $from } province to { $to }.
office-moved-out = On { $on } this office went to { $to } province and works in { $from } no more.
office-now = What to know now
office-license-title = License
office-license = License number
office-state = State of the license
office-state-active = Valid until { $date }
office-state-renewing = Ran until { $date }; its renewal was asked for in time, and it holds on until that is decided
office-state-expired = Ran out on { $date }
office-state-closed = Temporarily closed
office-state-revoked = Revoked
office-state-ended = This office has ended its work
office-state-winding-up = Valid; this office is ending its work
office-state-unavailable = Not available
office-hours = Opening hours
office-hours-span = { $from } to { $to }
office-hours-shut = Closed
office-hours-later = The hours change from { $day }.
office-hours-holidays = Closed on public holidays.
office-hours-unset = This office has not announced its hours.
office-services = Services and prices
office-services-search = Name of a service or an agency
office-services-find = Search
office-services-none = No services are entered for this office yet. Ask the office itself.
office-services-lost = No service of that name was found. Write a part of the service's or the agency's name.
office-services-all = Show all services
office-services-note = Taking more than the price is a violation, and a receipt is your right.
office-service-unavailable = Not available
office-service-no-price = No price announced
office-score = Satisfaction of customers
office-score-of = { $score } of 5
office-score-count = { $count ->
    [one] from { $count } rating in the past year
   *[other] from { $count } ratings in the past year
}
office-score-few = { $count ->
    [0] No rating yet.
    [one] { $count } rating so far. The score is shown once at least { $least } customers, each on their own, have rated.
   *[other] { $count } ratings so far. The score is shown once at least { $least } customers, each on their own, have rated.
}
office-score-service = Service
office-score-conduct = Conduct of the staff
office-score-note = So that a few ratings do not move the score, the office's mean is weighed with the province's; ratings that come from one internet address on one day count for less.
office-where = Address and contact
office-address = Address
office-phone = Phone
office-map = Open in the map app
office-map-station = Place of the station in the map app
office-map-label = Where this office is among the other offices of { $county } county
office-map-here = This office
office-map-others = Other offices
office-map-square = Each square is { $length }
office-map-kilometres = { $amount } km
office-complain = Complaints, criticism and suggestions
office-complain-detail = What you write goes to the secretariat of the province's working group. The office does not learn who complained unless you wish it. You get a tracking code at once.
office-complain-new = Complaint or suggestion
office-complain-follow = Follow by code
office-rate = Rate this office
office-poster = This office's poster
office-board = Board of services and prices
office-print = Print
office-back = Back to the office's page
office-lost = No office has this number
office-lost-find = Find the office

office-poster-scan = Your opinion of this office
office-poster-how = Hold the phone's camera to the pattern, or open this address:
office-poster-rights = Your rights
office-poster-right-price = To pay no more than the approved price, which stands on the office's board
office-poster-right-receipt = To get a receipt for every payment
office-poster-right-conduct = Decent conduct, and service during opening hours
office-poster-complain = How do I complain?
office-poster-step-1 = Open the pattern above with your phone and choose “I have a complaint or a suggestion”.
office-poster-step-2 = Write what happened. You need not give your name, and the office does not see it.
office-poster-step-3 = Keep the tracking code. Follow the case with it here, or at any counter office.
office-secretariat = Secretariat: { $label }
office-poster-source = Secretariat of the working group of { $province } province
office-board-title = Services and prices of counter office { $name }
office-board-date = As of { $date }
office-board-service = Service
office-board-agency = Agency
office-board-price = Price
office-board-approved = Approved by
office-board-since = Since
office-poster-revoked = The license of this office is revoked, and neither poster nor board is printed for it.
office-description = Counter office { $name }, { $where }: opening hours, services and prices, satisfaction of customers, how to complain.
