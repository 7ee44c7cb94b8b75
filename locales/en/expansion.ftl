# An office becomes larger in its place or next door.
expansion-title = Expansion of the office
expansion-line = A larger office in the same place or next door, permitted by { $approver ->
    [working-group] the provincial working group
   *[secretariat] the working group's secretariat
}
expansion-field-where = Where it expands
expansion-field-where-help = An office expands in its place or next door only; for another place, ask for a relocation.
expansion-field-where-same = In the same place
expansion-field-where-adjacent = Next door
expansion-field-area = Floor area afterwards, in square metres
expansion-field-area-help = The whole working space of the office after the expansion.
expansion-field-description = What is added
expansion-field-description-help = Which room is added, and for what work?

expansion-rule-larger = The floor area afterwards is larger than the present one
expansion-not-larger = The office has { $present } square metres now, and { $area } is not more. Give the area of the whole office after the expansion.
expansion-area-unknown = The present floor area is not on record; ask the secretariat to record it before this is decided.

expansion-effect = From { $from } this office has { $area } square metres { $where ->
    [adjacent] (with room added next door)
   *[same] (in the same place)
}.

expansion-letter-subject = Result of the request for expansion { $number }
expansion-letter-granted = With greetings
    The expansion of your office { $where ->
    [adjacent] next door
   *[same] in the same place
} to { $area } square metres { $base ->
    [0] is permitted
   *[other] is permitted by resolution { $resolution } of the provincial working group ({ $for } votes for, of { $base } seats with a vote)
} (request { $number } of { $filedOn }).
    This permit is for this room alone and stands for no branch or counter.
    Grounds: { $cite }.
expansion-letter-refused = With greetings
    Your request { $number } of { $filedOn } for expansion to { $area } square metres { $by ->
    [decision] was not permitted. Reason: { $reason }
   *[vote] was not adopted by the provincial working group ({ $against } votes against, of { $base } seats with a vote, decision { $resolution }).
    }
    Grounds: { $cite }. The office goes on with its present area. You may ask again with another plan.
expansion-letter-lapsed = With greetings
    The expansion of your office to { $area } square metres had been permitted (request { $number } of { $filedOn }), but your license ceased to be valid before this letter was signed, and the permit has no effect.
    Grounds: { $cite }.
