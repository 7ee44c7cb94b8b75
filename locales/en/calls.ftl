# Public calls for new offices, and registrations for them; worded by the server.
calls-public = Calls for new counter offices
calls-public-lead = Calls for which one can register now. No account is needed.
calls-public-none = No call is open now.
calls-public-lost = This address leads to no call and no registration.
calls-public-title = Call for an office at { $place }, county { $county }
calls-public-until = { $kind ->
    [rural] Village office
    [mobile] Mobile office
   *[urban] Town office
}, { $capacity } to fill, registration until the end of { $day }
calls-public-permit = This call is held by permit { $number } of { $on } from { $by ->
    [steering-group] the steering group
   *[regulator] the regulatory organisation
}.
calls-public-closed = Registration for this call is over.
calls-public-qr = The address of this call, for a phone:
calls-conditions = Conditions
calls-condition-nationality = Iranian nationality
calls-condition-religion = Islam or one of the recognised religions
calls-condition-record = Legal capacity, no criminal record, no addiction, no membership of illegal groups
calls-condition-service = Military service done or exempted, for men
calls-condition-employment = Not employed by the state, nor retired from it
calls-condition-education = At least a { $urban ->
    [diploma] diploma
    [associate] associate degree
   *[bachelor] bachelor's degree
}, for a village office a { $rural ->
    [diploma] diploma
    [associate] associate degree
   *[bachelor] bachelor's degree
}
calls-condition-age = At least { $age } years of age
calls-condition-license = { $max ->
    [1] No license of another counter office in the country
   *[other] At most { $max } licenses of counter offices in the country
}
calls-weights = What counts
calls-weight = { $what }: { $share } of 100
calls-measure-exam = Mark of the exam
calls-measure-education = Education
calls-measure-experience = Work of the kind
calls-measure-local = Living there
calls-priority = Veterans: { $as ->
    [score] their score counts up to { $share } percent more
   *[quota] up to { $share } percent of the places, whole offices only, go first to the best of them on the shortlist
}. Disabled veterans have the priority above { $least } percent.
calls-why-needed = Somebody outside the ranking's proposal is chosen. Write the working group's reason.
calls-register = Register
calls-name = Name
calls-national-id = National ID
calls-mobile = Mobile
calls-born = Day of birth
calls-born-help = Year/month/day, such as 1370/05/21
calls-education = Education
calls-education-diploma = Diploma
calls-education-associate = Associate degree or its equal
calls-education-bachelor = Bachelor's degree or higher
calls-choose = Choose
calls-experience = Years of such work
calls-years = { $count } years of work
calls-local = I live in this county
calls-local-said = Lives in the county
calls-veteran = Veterans' priority
calls-veteran-help = Who has the veterans' priority: { $cite }
calls-veteran-none = None
calls-veteran-martyr-family = Family of a martyr
calls-veteran-disabled = Disabled veteran
calls-veteran-freed = Freed prisoner
calls-veteran-fighter = Fighter
calls-disability = Degree of disability in percent
calls-papers = Papers
calls-papers-help = A photo or PDF of each paper, up to 10 megabytes a file. What is needed only at times says when.
calls-papers-again = Choose the files again, too; the browser does not keep them.
calls-paper-help = { $cite }
calls-paper-identity = Birth certificate and national card
calls-paper-degree = Certificate of the degree
calls-paper-service = Military service card or exemption, for men
calls-paper-veteran = Certificate of a veteran, for those with priority
calls-paper-registration = Notice of registration and articles, for a company or institute
calls-paper-signatories = Birth certificates, national cards and degrees of the signatories, for a company or institute
calls-company = If the applicant is a company or institute
calls-company-help = What stands above is about its managing director or manager. Leave this empty if you apply yourself.
calls-company-name = Name of the company or institute
calls-company-id = National ID of the company
calls-company-registration = Registration number
calls-conditions-company = Of a company or institute the conditions above are asked of its manager, and besides:
calls-condition-registered = Private, and registered in Iran
calls-condition-signatories = The first five conditions met by all signatories
calls-register-send = Register
calls-registration = Your registration
calls-registration-keep = Keep the address of this page, or the tracking code: the verdict, and until when you may object, stand here, and the page opens by the code with your mobile too.
calls-stands-registered = Your registration has arrived. It is looked at once the call is over.
calls-stands-waiting = Registration is over, and your papers are being looked at.
calls-stands-fit = You meet the conditions. The mark of the exam will stand here.
calls-stands-unfit = You were not found to meet the conditions.
calls-stands-marked = Your mark in the exam is { $mark } of 100. The working group chooses among the best.
calls-stands-chosen = The working group has chosen you for an office. The secretariat calls you about the place.
calls-object-until = Until the end of { $day } you may object, once.
calls-object-word = Reason
calls-object-send = Object
calls-objected = Your objection: “{ $word }”
calls-follow = Follow a registration
calls-follow-lead = Enter the tracking code that you were given on registering, and the mobile that you registered with.
calls-follow-lost = No registration has this code and this mobile.
calls-register-code = Once the form is sent, a six-digit code comes to your mobile. Entering it completes the registration.
calls-files-again = The browser does not keep files. Choose all papers anew before you send again.
calls-prove = Prove your mobile
calls-prove-sent = A six-digit code was sent to { $mobile }. Until you enter it you are not registered.
calls-prove-code = Six-digit code
calls-prove-do = Prove and register
calls-prove-again = No code came; send another
calls-no-code = No other code can be sent now. Ask again in an hour.
calls-stands-unproved = You are not registered yet. Prove your mobile.
calls-mobile-settled = This number is confirmed already, or the applicant is to prove it by a code.
calls-registered-with = What you registered
calls-registered-line = { $label }: { $value }
calls-yes = Yes

calls-permit-needed = Write the number of the permit.
calls-permit-day = Write the day of the permit; it is not later than today.
calls-opens-past = Registration begins today or later.
calls-closes-early = Registration ends after it begins.
calls-weights-sum = The shares must add up to 100; now it is { $sum }.
calls-not-open = Registration for this call is not open.
calls-registered-before = This national ID has registered for this call with this mobile before. Follow it by its tracking code.
calls-conditions-needed = Answer every condition.
calls-still-open = Registration is still open; the conditions are looked at once it is over.
calls-marked-already = This applicant has a mark, and the verdict does not change any more.
calls-objection-over = The time to object is over, or you have objected before.
calls-marks-none = No mark is written.
calls-marks-unknown = Line { $line }: this call has no such tracking code.
calls-marks-unfit = Line { $line }: this applicant was not found fit.
calls-marks-wrong = Line { $line }: a mark is a number from 0 to 100.
calls-chosen-already = The working group has chosen, and the marks do not change any more.
calls-chosen-many = This call has { $capacity } to fill, and { $before } were chosen before. So many cannot be chosen.
calls-not-shortlisted = Only those on the shortlist can be chosen.
calls-letter-subject = Applicant chosen in call { $call }
calls-letter-body = To { $name }
    By resolution { $resolution } the provincial working group has chosen you among those who answered call { $call }, for a counter office in { $place }, { $county } county.
    The file of the office is opened in your name, and the secretariat files the request for its establishment with you. With this mobile you follow it in the bot and the app. To be chosen is no license: nothing may begin under the name of a counter office before it is issued.
    Grounds: { $cite }.
calls-population-many = No more than { $most } lines at once.
calls-population-shape = Line { $line }: county, village and inhabitants, with a comma or a tab between.
calls-population-county = Line { $line }: no county of the province has this name.
calls-population-figure = Line { $line }: the inhabitants are a whole number.
