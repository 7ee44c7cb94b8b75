# What waits for the person today; part of the first paint.
today-title = امروز
