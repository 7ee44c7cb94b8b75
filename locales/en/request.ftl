request-rule-license = The license is active and has not run out
request-rule-not-begun = The request comes before the first day
request-rule-no-overlap = No other request falls on the same days

request-license-not-active = Only an office with an active license may ask for this. Your license is { $standing ->
    [expired] expired
    [suspended] suspended
    [closed] temporarily closed
    [revoked] revoked
   *[other] not active
}. Contact the secretariat.
request-begun = The first day has passed. Choose today or a later day.
request-overlap = Another request of yours holds some of these days. Choose other days or withdraw that request.
request-moved-on = This request has moved on. Look at its present state.
request-decided = The working group has decided on this request; it can no longer be withdrawn.
request-reason-needed = Say why you disagree.
request-draft-edited-meanwhile = This draft was changed elsewhere. Look at the newer one.
request-substitute-other-mobile = This person's mobile number is registered differently. Write the right number or contact the secretariat.
