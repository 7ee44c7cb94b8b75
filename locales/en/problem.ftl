problem-refused = Not accepted
problem-refused-detail = This does not agree with the rules.
problem-forbidden = No access
problem-forbidden-detail = Your role may not do this.
problem-unknown = Not found
problem-unknown-detail = What you look for was not found. Check the address or the number.
problem-conflict = The state has changed
problem-conflict-detail = This has changed in the meantime. Refresh the page and look again.
problem-step-up = PIN needed
problem-step-up-detail = Enter your six-digit PIN to do this.
problem-signed-out = Not signed in
problem-signed-out-detail = Sign in to go on. What you wrote is kept.
problem-no-key = Incomplete request
problem-no-key-detail = The request's unique key is missing.
problem-foreign-origin = The request came from another address
problem-foreign-origin-detail = This is accepted only from this system's own pages.
problem-unreadable = Unreadable
problem-unreadable-detail = What was sent cannot be read.
problem-fields = Some fields are not right
problem-fields-detail = Correct the marked fields and send again.
problem-too-many = Too many tries
problem-too-many-detail = Wait a little and try again.
problem-broken = Something failed in the system
problem-broken-detail = It was not done, and nothing you wrote is lost. Try again a little later.

refusal-unknown = What you look for was not found.
refusal-forbidden = Your role may not do this.
refusal-key-reused = This request was made before with other content.
refusal-step-up = Enter your six-digit PIN to do this.
refusal-pin-unset = You have no six-digit PIN yet. Set one first.
refusal-pin-locked = The PIN was locked after five wrong tries. Ask the secretariat to open it.
refusal-pin-wrong = { $left ->
    [0] The PIN is wrong and no try is left.
    [one] The PIN is wrong. { $left } try is left.
   *[other] The PIN is wrong. { $left } tries are left.
}
