# Finding an office in the bot: by its code, its name, or where one is.
find-ask = Write the license number of the office (such as 72-14-3001; it stands on the office's poster and on receipts). Its name or town will do too.
find-near = If you are in the office or close to it, send where you are with the button below, and the nearest offices are shown.
find-which = Which office?
find-count = { $count ->
    [one] One office was found.
   *[other] { $count } offices were found.
}
find-which-hint = Choose one of these, or write another number or name.
find-more = There are more offices with this name. Add the town, the street or the office’s name to make the list shorter.
find-none = No office was found for “{ $typed }”. A license number has three groups of digits, such as 72-14-3001. Part of the office's name or its town will do too.
find-none-near = No office is registered within 50 kilometres of this place. Write the license number or the name of the office.
find-wants = To find the office, write its license number or name, or send where you are.
find-tries = There were too many searches. Try again in an hour, or open the code on the office's poster with your phone.
find-found = Office { $name }, { $place } ({ $code })
find-choice = { $name }, { $place }
find-choice-near = { $name }, { $place } ({ $far })
find-kilometres = { $amount } km
find-empty = Nothing was written to search for. Write an office's name, its town, a service or the license number.
find-lead = Write the license number (such as { $example }), the office's name or its town. The number stands on the office's poster.
find-field = License number, name or town
find-lost = No office was found under this name. Write a part of its name or its town.
find-part = { $count } offices were found; { $first } to { $last } are shown. Add the street or the office’s name to make the list shorter.
find-pages = The rest of the offices found
find-next = Next offices
find-before = Previous offices
find-service = Name of the service you need
find-open = Only offices that are open now
find-county = Only the county of { $county }
find-near-me = The nearest to me first
find-near-asking = Finding where you are…
find-near-lost = Where you are could not be found. Allow the browser to see your position, or write the name of the town.
find-none-near-here = No such office is registered within 50 kilometres of where you are.
find-lost-narrowed = No office meets all of these conditions. Take one of them away.
find-alike = No office is called exactly so. Did you mean one of these?
find-services = Service meant: { $list }.
find-service-name = “{ $name }”
find-services-more = { $count ->
    [one] one more service
   *[other] { $count } more services
}
find-service-lost = No service was found under this name. Write a part of its name, such as “passport”.
find-state-open = Open now
find-state-closed = Closed now
find-state-not = Not serving
find-failed = No result came. Check the connection and type again, or press “Find the office”.
