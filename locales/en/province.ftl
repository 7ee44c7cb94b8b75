# The public page of a province, and what its open data mean.
province-all = Figures of the offices and open data
province-all-lead = The government-service counter offices of each province, their number by county, and the same data for everybody's use.
province-title = Counter offices of { $name } province
province-lead = { $count ->
    [0] No office is on record in this province yet.
    [one] One licensed office; { $serving } serves customers.
   *[other] { $count } licensed offices; { $serving } of them serve customers.
}
province-licensed = Licensed offices
province-serving = Offices serving
province-people = For each office
province-people-count = { $count } people
province-ratings = Ratings in the past year
province-map = Where { $count } offices are; { $name }
province-map-point = An office
province-counties = By county
province-county-offices = { $count ->
    [0] no office
    [one] one office, { $serving } serving
   *[other] { $count } offices, { $serving } serving
}
province-county-people = { $count } people for each office
province-data = Open data
province-data-lead = The data of this page as of { $day }, made anew every ten minutes. The addresses of the files last.
province-data-terms = Everybody may use, process and republish these data where source and date are named.
province-data-without = Neither the names of license holders nor anything about customers is in these files. The score of an office that has few ratings yet is left out.
province-data-offices = Offices
province-data-offices-license = License number
province-data-offices-name = Name of the office
province-data-offices-kind = Kind of office: urban, rural or mobile
province-data-offices-state = State of the license: active, expired, closed for a time, winding-up, or unavailable
province-data-offices-valid-until = Last day of the license (Gregorian)
province-data-offices-county = County
province-data-offices-place = Town or village
province-data-offices-address = Address
province-data-offices-phone = Telephone of the office
province-data-offices-latitude = Latitude, degrees (WGS 84)
province-data-offices-longitude = Longitude, degrees (WGS 84)
province-data-offices-score = Published score, 1 to 5
province-data-offices-ratings = Number of ratings in the past year, whatever each weighs in the score
province-data-counties = Counties
province-data-counties-county = County
province-data-counties-population = Population
province-data-counties-offices = Licensed offices
province-data-counties-serving = Offices that serve customers
province-data-counties-urban = Urban offices
province-data-counties-rural = Rural offices
province-data-counties-mobile = Mobile offices
province-data-counties-people-per-office = People for each office that serves
province-data-counties-score = Mean of the offices' published scores, 1 to 5
province-data-counties-ratings = Number of ratings in the past year, whatever each weighs in the score
