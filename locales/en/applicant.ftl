# What is asked of whoever applies for an office that is not there yet.
applicant-rule-one-license = { $max ->
    [1] The applicant has no license of another office
   *[other] The applicant has at most { $max } licenses
}
applicant-rule-age = The applicant is at least { $age }
applicant-rule-education = The applicant has at least, for an urban office, a { $urban ->
    [diploma] diploma
    [associate] associate degree
   *[bachelor] bachelor's degree
}, and for a rural one a { $rural ->
    [diploma] diploma
    [associate] associate degree
   *[bachelor] bachelor's degree
}
applicant-rule-area = At least { $urban } square metres in a town and { $rural } in a village

applicant-has-license = The applicant holds the license of another office, and in the whole country nobody may hold more than { $max }.
applicant-too-young = The applicant will be { $age } on { $on } and cannot get a license before.
applicant-education-too-low = This office needs a { $least ->
    [diploma] diploma
    [associate] associate degree
   *[bachelor] bachelor's degree
} or higher.
applicant-area-too-small = The place has { $area } square metres and needs at least { $least }. Propose a larger one.
