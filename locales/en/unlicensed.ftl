# Places that do an office's work without a license, followed until they have stopped. Bylaw 5, 6 note.
unlicensed-title = Places without a license
unlicensed-lead = To stop work without a license is the working group’s duty; each place is followed until it has stopped.
unlicensed-step-not-now = This step does not fit where the place stands now.
unlicensed-day-ahead = Write a day that has passed, or today.
unlicensed-day-before = The step before was on { $last }; write that day or a later one.
unlicensed-number-needed = Write the number of the letter or resolution.
