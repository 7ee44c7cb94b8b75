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
