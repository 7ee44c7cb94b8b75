ballot-decides = { $result ->
    [adopted] This vote makes { $for } for out of { $base } voting members, and the request is adopted. Confirm if you are sure.
   *[rejected] This vote makes { $against } against out of { $base } voting members, and the request is rejected. Confirm if you are sure.
}
ballot-closed = This ballot is closed.
ballot-member-voted = This member has voted; a spoken vote does not replace that.
ballot-reason-needed = Say why you vote against.
ballot-seat-without-vote = This seat has no vote.
