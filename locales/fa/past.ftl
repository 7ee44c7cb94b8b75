# What a former holder was, and what they filed.
past-title = پیشینه من
past-was = شما تا { $until } دارنده پروانه دفتر { $office } بودید.
past-filed = درخواست‌هایی که داده‌اید
past-none = درخواستی نداده‌اید
