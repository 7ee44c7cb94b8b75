# Without a network
offline-title = There is no connection
offline-lead = This page does not open without a network. It opens by itself once there is one.
offline-sent = What you were sending did not arrive, or it is not known whether it did. Once there is a network, go back to that page and see whether it has arrived; if not, send it again.
offline-filed = Keep this code. This page opens by itself once there is a network.
offline-case = A complaint, criticism or suggestion can be written even now
