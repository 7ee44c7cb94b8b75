# The app as a whole.
app-name = Pishkhanyar
app-home = Go to the first page
app-failed = That did not work
app-unreachable = No connection
app-unreachable-detail = Nothing you wrote is lost. Check the network and try again.
app-offline = There is no network. What you write is kept on this device.
app-offline-unkept = There is no network, and this device keeps nothing. Leave this page open until the network is back.
app-offline-as-of = There is no network. What you see was kept on { $at }.
app-slow-as-of = The system is slow to answer. What you see is from { $at } and renews itself.
app-offline-unsent =
    { $count ->
        [one] { $count } draft will be sent when the network is back.
       *[other] { $count } drafts will be sent when the network is back.
    }
app-update = A new version of the app is ready.
app-update-now = Update
app-install = You can install Pishkhanyar on your phone; it then opens without a network too.
app-install-now = Install
app-install-never = No, thanks
app-page-missing = This page did not open
app-page-missing-detail = Opening this page for the first time needs a network.
