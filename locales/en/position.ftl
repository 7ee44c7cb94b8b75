# The field for a position on the map.

position-hint = Take where you are, or write latitude and longitude, such as 38.25, 48.29
position-unread = This is no position. Write latitude and longitude, such as 38.25, 48.29.
position-here = Where I am
position-see = See on the map
position-failed = The position could not be found. Allow access to the location, or write the two numbers.
