# What a former holder was, and what they filed.
past-title = What I held
past-was = You held the license of office { $office } until { $until }.
past-filed = Requests you filed
past-none = You filed no request
