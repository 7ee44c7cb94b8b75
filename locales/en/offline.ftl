# Without a network
offline-title = There is no connection
offline-lead = This page does not open without a network. Open it again once there is one.
offline-sent = If you were sending something, it was not sent. Go back to that page and send it again once there is a network.
offline-case = A complaint, criticism or suggestion can be written even now
