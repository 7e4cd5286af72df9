<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>account::ChoosingShop</name>
    <message>
        <source>Do you know this shop?</source>
        <translation>Do you know this shop?</translation>
    </message>
    <message>
        <source>No authority has confirmed who answers at %1. Ask your bookseller for the fingerprint of the shop’s certificate, and go in only if it is this one:

%2</source>
        <translation>No authority has confirmed who answers at %1. Ask your bookseller for the fingerprint of the shop’s certificate, and go in only if it is this one:

%2</translation>
    </message>
    <message>
        <source>Trust this shop</source>
        <translation>Trust this shop</translation>
    </message>
    <message>
        <source>Stay outside</source>
        <translation>Stay outside</translation>
    </message>
</context>
<context>
    <name>account::Device</name>
    <message>
        <source>Unknown device</source>
        <translation>Unknown device</translation>
    </message>
    <message>
        <source>Bookstore</source>
        <translation>Bookstore</translation>
    </message>
    <message>
        <source>Bookstore on %1</source>
        <translation>Bookstore on %1</translation>
    </message>
</context>
<context>
    <name>account::ForgotPage</name>
    <message>
        <source>Forgot your password?</source>
        <translation>Forgot your password?</translation>
    </message>
    <message>
        <source>A code for setting a new one comes to your e-mail address.</source>
        <translation>A code for setting a new one comes to your e-mail address.</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>Send code</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>I have a code already</source>
        <translation>I have a code already</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <translation>Back to signing in</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
</context>
<context>
    <name>account::IdentityCard</name>
    <message>
        <source>Buyer</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Switch account</source>
        <translation>Switch account</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>account::LooksCard</name>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Language and looks</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
</context>
<context>
    <name>account::MessageKind</name>
    <message>
        <source>Order paid and placed</source>
        <translation>Order paid and placed</translation>
    </message>
    <message>
        <source>Payment put off</source>
        <translation>Payment put off</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Payment failed</translation>
    </message>
    <message>
        <source>Order not paid in time</source>
        <translation>Order not paid in time</translation>
    </message>
    <message>
        <source>Parcel sent</source>
        <translation>Parcel sent</translation>
    </message>
    <message>
        <source>Parcel on its way</source>
        <translation>Parcel on its way</translation>
    </message>
    <message>
        <source>Parcel out for delivery</source>
        <translation>Parcel out for delivery</translation>
    </message>
    <message>
        <source>Parcel delivered</source>
        <translation>Parcel delivered</translation>
    </message>
    <message>
        <source>Parcel could not be delivered</source>
        <translation>Parcel could not be delivered</translation>
    </message>
    <message>
        <source>Parcel sent back</source>
        <translation>Parcel sent back</translation>
    </message>
    <message>
        <source>Order complete</source>
        <translation>Order complete</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Order cancelled</translation>
    </message>
    <message>
        <source>Cancellation not possible</source>
        <translation>Cancellation not possible</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>Money given back</translation>
    </message>
    <message>
        <source>New order received</source>
        <translation>New order received</translation>
    </message>
    <message>
        <source>Sale cancelled</source>
        <translation>Sale cancelled</translation>
    </message>
    <message>
        <source>Stock short</source>
        <translation>Stock short</translation>
    </message>
    <message>
        <source>Selling approved</source>
        <translation>Selling approved</translation>
    </message>
</context>
<context>
    <name>account::MessagesCard</name>
    <message>
        <source>What is not announced can still be read in the list.</source>
        <translation>What is not announced can still be read in the list.</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Language of messages</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>As a seller</source>
        <translation>As a seller</translation>
    </message>
</context>
<context>
    <name>account::NewPasswordPage</name>
    <message>
        <source>Set a new password</source>
        <translation>Set a new password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Set password and sign in</source>
        <translation>Set password and sign in</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation>Code from the mail</translation>
    </message>
    <message>
        <source>Eight digits</source>
        <translation>Eight digits</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>Send another code</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <translation>Back to signing in</translation>
    </message>
    <message>
        <source>A good length</source>
        <translation>A good length</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
</context>
<context>
    <name>account::PasswordAdvice</name>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Not the e-mail address, please: everybody knows it</source>
        <translation>Not the e-mail address, please: everybody knows it</translation>
    </message>
    <message>
        <source>More than one letter repeated, please</source>
        <translation>More than one letter repeated, please</translation>
    </message>
</context>
<context>
    <name>account::PasswordCard</name>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>You will be signed out everywhere else.</source>
        <translation>You will be signed out everywhere else.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>Show the passwords</source>
        <translation>Show the passwords</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Keep it as it is</translation>
    </message>
    <message>
        <source>A good length</source>
        <translation>A good length</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
</context>
<context>
    <name>account::Recovering</name>
    <message>
        <source>The code that you got for %1</source>
        <translation>The code that you got for %1</translation>
    </message>
    <message numerus="yes">
        <source>It is good for %n minute(s).</source>
        <translation>
            <numerusform>It is good for %n minute.</numerusform>
            <numerusform>It is good for %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>If %1 has an account here, a code is on its way there.</source>
        <translation>If %1 has an account here, a code is on its way there.</translation>
    </message>
</context>
<context>
    <name>account::RegisterPage</name>
    <message>
        <source>Create an account</source>
        <translation>Create an account</translation>
    </message>
    <message>
        <source>To order books, and to sell your own.</source>
        <translation>To order books, and to sell your own.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Create account</translation>
    </message>
    <message>
        <source>I already have an account</source>
        <translation>I already have an account</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Language of messages</translation>
    </message>
    <message>
        <source>A good length</source>
        <translation>A good length</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
</context>
<context>
    <name>account::Safety</name>
    <message>
        <source>Signed out: %1</source>
        <translation>Signed out: %1</translation>
    </message>
    <message>
        <source>Sign out everywhere else?</source>
        <translation>Sign out everywhere else?</translation>
    </message>
    <message>
        <source>All your other devices have to sign in again.</source>
        <translation>All your other devices have to sign in again.</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Sign out everywhere else</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Stay signed in</translation>
    </message>
    <message>
        <source>You are signed in only here now.</source>
        <translation>You are signed in only here now.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Your password is changed.</translation>
    </message>
</context>
<context>
    <name>account::SellingCard</name>
    <message>
        <source>Name of your shop</source>
        <translation>Name of your shop</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Selling</translation>
    </message>
    <message>
        <source>Sell your own books here. An admin of the shop looks at every application.</source>
        <translation>Sell your own books here. An admin of the shop looks at every application.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Waiting for approval</translation>
    </message>
    <message>
        <source>You sell here as “%1”.</source>
        <translation>You sell here as “%1”.</translation>
    </message>
    <message>
        <source>You will be told as soon as an admin has decided. Until then you can still change the name of your shop.</source>
        <translation>You will be told as soon as an admin has decided. Until then you can still change the name of your shop.</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Change the name</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
</context>
<context>
    <name>account::SessionsCard</name>
    <message>
        <source>signed in %1</source>
        <translation>signed in %1</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>last used %1</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Sign out everywhere else</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Where you are signed in</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Sign out: %1</source>
        <translation>Sign out: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>account::Settings</name>
    <message>
        <source>Sign out?</source>
        <translation>Sign out?</translation>
    </message>
    <message>
        <source>What was kept for reading offline goes from this computer.</source>
        <translation>What was kept for reading offline goes from this computer.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
</context>
<context>
    <name>account::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nobody is signed in.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Visit another shop</source>
        <translation>Visit another shop</translation>
    </message>
</context>
<context>
    <name>account::ShopPage</name>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Which bookstore would you like to visit?</source>
        <translation>Which bookstore would you like to visit?</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>Open the door</translation>
    </message>
    <message>
        <source>Address of the shop</source>
        <translation>Address of the shop</translation>
    </message>
    <message>
        <source>As your bookseller told you</source>
        <translation>As your bookseller told you</translation>
    </message>
    <message>
        <source>Please write the address here.</source>
        <translation>Please write the address here.</translation>
    </message>
</context>
<context>
    <name>account::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Good to see you again.</source>
        <translation>Good to see you again.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Create an account</translation>
    </message>
    <message>
        <source>Look around without signing in</source>
        <translation>Look around without signing in</translation>
    </message>
    <message>
        <source>Visit another shop</source>
        <translation>Visit another shop</translation>
    </message>
    <message>
        <source>The shop has ended your session. Please sign in again.</source>
        <translation>The shop has ended your session. Please sign in again.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Forgot your password?</translation>
    </message>
</context>
<context>
    <name>admin::ApplicationModel</name>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Applied</translation>
    </message>
</context>
<context>
    <name>admin::DayChart</name>
    <message>
        <source>The last days</source>
        <translation>The last days</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>a day on the axis of a chart</comment>
        <translation>MMM d</translation>
    </message>
</context>
<context>
    <name>admin::OrderStatus</name>
    <message>
        <source>Awaiting payment</source>
        <translation>Awaiting payment</translation>
    </message>
    <message>
        <source>Paid, not sent yet</source>
        <translation>Paid, not sent yet</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>On the way</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>Being cancelled</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Payment failed</translation>
    </message>
    <message>
        <source>Expired unpaid</source>
        <translation>Expired unpaid</translation>
    </message>
</context>
<context>
    <name>admin::Overview</name>
    <message>
        <source>Let %1 sell here?</source>
        <translation>Let %1 sell here?</translation>
    </message>
    <message>
        <source>%1 (%2) can then offer books and gets the orders for them.</source>
        <translation>%1 (%2) can then offer books and gets the orders for them.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>%1 may sell here now.</source>
        <translation>%1 may sell here now.</translation>
    </message>
</context>
<context>
    <name>admin::OverviewPage</name>
    <message>
        <source>Turnover today</source>
        <translation>Turnover today</translation>
    </message>
    <message>
        <source>Orders today</source>
        <translation>Orders today</translation>
    </message>
    <message>
        <source>Cancelled of these</source>
        <translation>Cancelled of these</translation>
    </message>
    <message>
        <source>Refunded today</source>
        <translation>Refunded today</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>What the bars show</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Turnover</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>The last 30 days</translation>
    </message>
    <message>
        <source>Orders of these days</source>
        <translation>Orders of these days</translation>
    </message>
    <message>
        <source>They want to sell here</source>
        <translation>They want to sell here</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer.</source>
        <translation>Nobody is waiting for an answer.</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>app::ConnectionLine</name>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>app::Desktop</name>
    <message>
        <source>Examples</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Bookstore</source>
        <translation>Bookstore</translation>
    </message>
    <message>
        <source>Show these shortcuts</source>
        <translation>Show these shortcuts</translation>
    </message>
    <message>
        <source>The shop cannot be reached. You see what was saved, as of %1.</source>
        <translation>The shop cannot be reached. You see what was saved, as of %1.</translation>
    </message>
    <message>
        <source>The shop cannot be reached. You see what was saved.</source>
        <translation>The shop cannot be reached. You see what was saved.</translation>
    </message>
</context>
<context>
    <name>app::Rooms</name>
    <message>
        <source>Books</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Cart</translation>
    </message>
    <message>
        <source>My orders</source>
        <translation>My orders</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Selling</translation>
    </message>
    <message>
        <source>My books</source>
        <translation>My books</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>No more books fit into one order.</source>
        <translation>No more books fit into one order.</translation>
    </message>
    <message>
        <source>“%1” is in your cart.</source>
        <translation>“%1” is in your cart.</translation>
    </message>
    <message>
        <source>Show cart</source>
        <translation>Show cart</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Order desk</source>
        <translation>Order desk</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>app::Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>app::Sidebar</name>
    <message>
        <source>Bookstore</source>
        <translation>Bookstore</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Tray</name>
    <message>
        <source>Open Bookstore</source>
        <translation>Open Bookstore</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Bookstore</source>
        <translation>Bookstore</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>checkout::AddressChoice</name>
    <message>
        <source>Another address</source>
        <translation>Another address</translation>
    </message>
    <message>
        <source>Forget this address</source>
        <translation>Forget this address</translation>
    </message>
</context>
<context>
    <name>checkout::AddressForm</name>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Building, floor, door (optional)</source>
        <translation>Building, floor, door (optional)</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>Such as 04524</source>
        <translation>Such as 04524</translation>
    </message>
    <message>
        <source>Such as 010-1234-5678</source>
        <translation>Such as 010-1234-5678</translation>
    </message>
</context>
<context>
    <name>checkout::CartPage</name>
    <message>
        <source>Cart</source>
        <translation>Cart</translation>
    </message>
    <message>
        <source>Your cart is empty</source>
        <translation>Your cart is empty</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Check out</translation>
    </message>
    <message>
        <source>Find books</source>
        <translation>Find books</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Books you put into it wait here until you order them.</source>
        <translation>Books you put into it wait here until you order them.</translation>
    </message>
</context>
<context>
    <name>checkout::CartRow</name>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Quantity of %1</source>
        <translation>Quantity of %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>checkout::Checkout</name>
    <message>
        <source>“%1” was taken out of the cart.</source>
        <translation>“%1” was taken out of the cart.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>checkout::CheckoutPage</name>
    <message>
        <source>The payment was declined and nothing was charged. Choose another way to pay; your books are still here.</source>
        <translation>The payment was declined and nothing was charged. Choose another way to pay; your books are still here.</translation>
    </message>
    <message>
        <source>The order could not be written down on this computer, so it was not sent. Is the disk full?</source>
        <translation>The order could not be written down on this computer, so it was not sent. Is the disk full?</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Checkout</translation>
    </message>
    <message>
        <source>You pay when you order. An order can be cancelled until its first parcel leaves.</source>
        <translation>You pay when you order. An order can be cancelled until its first parcel leaves.</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>Deliver to</translation>
    </message>
    <message>
        <source>Pay with</source>
        <translation>Pay with</translation>
    </message>
    <message>
        <source>Pay %1 and order</source>
        <translation>Pay %1 and order</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed since you chose.</source>
        <translation>
            <numerusform>%n price has changed since you chose.</numerusform>
            <numerusform>%n prices have changed since you chose.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept new prices</source>
        <translation>Accept new prices</translation>
    </message>
    <message>
        <source>Some books cannot be had as wished. Please change them below.</source>
        <translation>Some books cannot be had as wished. Please change them below.</translation>
    </message>
</context>
<context>
    <name>checkout::LineMark</name>
    <message>
        <source>New price: %1 → %2</source>
        <translation>New price: %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>Only %n left</source>
        <translation>
            <numerusform>Only %n left</numerusform>
            <numerusform>Only %n left</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>No longer sold</translation>
    </message>
</context>
<context>
    <name>checkout::OutcomePage</name>
    <message>
        <source>Placing your order…</source>
        <translation>Placing your order…</translation>
    </message>
    <message>
        <source>This takes a moment. It goes on by itself should the connection break.</source>
        <translation>This takes a moment. It goes on by itself should the connection break.</translation>
    </message>
    <message>
        <source>The shop has not answered yet</source>
        <translation>The shop has not answered yet</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Thank you, your order is placed</source>
        <translation>Thank you, your order is placed</translation>
    </message>
    <message>
        <source>It is paid, and the sellers know of it. You hear from us when the first parcel leaves.</source>
        <translation>It is paid, and the sellers know of it. You hear from us when the first parcel leaves.</translation>
    </message>
    <message>
        <source>Show order</source>
        <translation>Show order</translation>
    </message>
    <message>
        <source>Find more books</source>
        <translation>Find more books</translation>
    </message>
    <message>
        <source>Your books are kept, the payment comes a little later</source>
        <translation>Your books are kept, the payment comes a little later</translation>
    </message>
    <message>
        <source>Payment is very busy at the moment. It is tried again by itself, and you hear from us when it is done. You need not do anything, and nothing is charged twice.</source>
        <translation>Payment is very busy at the moment. It is tried again by itself, and you hear from us when it is done. You need not do anything, and nothing is charged twice.</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Place in line</source>
        <translation>Place in line</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>Pay now</translation>
    </message>
    <message>
        <source>This order has ended unpaid</source>
        <translation>This order has ended unpaid</translation>
    </message>
    <message>
        <source>Nothing was charged. You can order the books anew.</source>
        <translation>Nothing was charged. You can order the books anew.</translation>
    </message>
    <message>
        <source>Find books</source>
        <translation>Find books</translation>
    </message>
    <message>
        <source>What became of an order is not known</source>
        <translation>What became of an order is not known</translation>
    </message>
    <message>
        <source>The connection broke while you ordered on %1. Please look at your orders before you order again; your cart is as it was.</source>
        <translation>The connection broke while you ordered on %1. Please look at your orders before you order again; your cart is as it was.</translation>
    </message>
    <message>
        <source>Show cart</source>
        <translation>Show cart</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Your order may have arrived already. Ask again: it is the same order, so nothing is ordered or charged twice. If you close the program now, it asks again when you come back.</source>
        <translation>Your order may have arrived already. Ask again: it is the same order, so nothing is ordered or charged twice. If you close the program now, it asks again when you come back.</translation>
    </message>
</context>
<context>
    <name>checkout::PaymentChoice</name>
    <message>
        <source>Credit or debit card</source>
        <translation>Credit or debit card</translation>
    </message>
    <message>
        <source>Kakao Pay</source>
        <translation>Kakao Pay</translation>
    </message>
    <message>
        <source>Naver Pay</source>
        <translation>Naver Pay</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>A card that is always declined, for trying</source>
        <translation>A card that is always declined, for trying</translation>
    </message>
</context>
<context>
    <name>checkout::Summary</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>%Ln book</numerusform>
            <numerusform>%Ln books</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::BookDialog</name>
    <message>
        <source>Add book</source>
        <translation>Add book</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Edit book</source>
        <translation>Edit book</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>seller::BookForm</name>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Authors</translation>
    </message>
    <message>
        <source>Several are separated by semicolons</source>
        <translation>Several are separated by semicolons</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>In won</source>
        <translation>In won</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Like ko or en-US</source>
        <translation>Like ko or en-US</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Copies in stock</source>
        <translation>Copies in stock</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Changed in the table</source>
        <translation>Changed in the table</translation>
    </message>
    <message>
        <source>A book needs a title.</source>
        <translation>A book needs a title.</translation>
    </message>
    <message>
        <source>A book needs a category.</source>
        <translation>A book needs a category.</translation>
    </message>
    <message>
        <source>Please give a price in won.</source>
        <translation>Please give a price in won.</translation>
    </message>
    <message>
        <source>Some digits are still missing</source>
        <translation>Some digits are still missing</translation>
    </message>
</context>
<context>
    <name>seller::BookTableModel</name>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Authors</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>For sale</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>Being saved…</translation>
    </message>
    <message>
        <source>Cover of %1</source>
        <translation>Cover of %1</translation>
    </message>
</context>
<context>
    <name>seller::Books</name>
    <message>
        <source>%1 now costs %2.</source>
        <translation>%1 now costs %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n book(s) from sale?</source>
        <translation>
            <numerusform>Withdraw %n book from sale?</numerusform>
            <numerusform>Withdraw %n books from sale?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can order them any more. Orders that are already placed stay as they are. This cannot be undone.</source>
        <translation>Nobody can order them any more. Orders that are already placed stay as they are. This cannot be undone.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Keep for sale</source>
        <translation>Keep for sale</translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) withdrawn.</source>
        <translation>
            <numerusform>%n book withdrawn.</numerusform>
            <numerusform>%n books withdrawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::BooksPage</name>
    <message>
        <source>Search title, author, ISBN or category</source>
        <translation>Search title, author, ISBN or category</translation>
    </message>
    <message>
        <source>Add book</source>
        <translation>Add book</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>Import CSV</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Receive copies</source>
        <translation>Receive copies</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>My books</source>
        <translation>My books</translation>
    </message>
    <message>
        <source>Prices and stock can be changed right in the table.</source>
        <translation>Prices and stock can be changed right in the table.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>For sale</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n book</numerusform>
            <numerusform>%n books</numerusform>
        </translation>
    </message>
    <message>
        <source>Your books are not here yet</source>
        <translation>Your books are not here yet</translation>
    </message>
    <message>
        <source>They could not be loaded from the shop.</source>
        <translation>They could not be loaded from the shop.</translation>
    </message>
    <message>
        <source>No books yet</source>
        <translation>No books yet</translation>
    </message>
    <message>
        <source>Add your first book, or import a whole list from a file.</source>
        <translation>Add your first book, or import a whole list from a file.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No book of yours holds these words.</source>
        <translation>No book of yours holds these words.</translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) so far</source>
        <translation>
            <numerusform>%n book so far</numerusform>
            <numerusform>%n books so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::ChooseStep</name>
    <message>
        <source>Needed columns: %1. Others that the shop knows: %2.</source>
        <translation>Needed columns: %1. Others that the shop knows: %2.</translation>
    </message>
    <message>
        <source>Save a template…</source>
        <translation>Save a template…</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>The first rows of the file</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>The columns are those of the shop.</source>
        <translation>The columns are those of the shop.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), the first of them:</source>
        <translation>
            <numerusform>%n row:</numerusform>
            <numerusform>%n rows, the first of them:</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a CSV file here, or choose one.</source>
        <translation>Drop a CSV file here, or choose one.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
</context>
<context>
    <name>seller::CopiesDialog</name>
    <message>
        <source>Receive</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Receive copies</source>
        <translation>Receive copies</translation>
    </message>
    <message>
        <source>Copies that came in</source>
        <translation>Copies that came in</translation>
    </message>
    <message numerus="yes">
        <source>%n on the shelf until now</source>
        <translation>
            <numerusform>%n on the shelf until now</numerusform>
            <numerusform>%n on the shelf until now</numerusform>
        </translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>seller::CoverDrop</name>
    <message>
        <source>Choose picture…</source>
        <translation>Choose picture…</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>A cover has at most 2 MB.</source>
        <translation>A cover has at most 2 MB.</translation>
    </message>
    <message>
        <source>A cover is a PNG, JPEG or WebP picture.</source>
        <translation>A cover is a PNG, JPEG or WebP picture.</translation>
    </message>
    <message>
        <source>Drop a picture here, or paste one. PNG, JPEG or WebP, up to 2 MB.</source>
        <translation>Drop a picture here, or paste one. PNG, JPEG or WebP, up to 2 MB.</translation>
    </message>
    <message>
        <source>Choose a cover</source>
        <translation>Choose a cover</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
</context>
<context>
    <name>seller::Desk</name>
    <message>
        <source>To pack</source>
        <translation>To pack</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>In transit</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>Out for delivery</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>On the way</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>seller::DeskModel</name>
    <message>
        <source>Order %1, %2, %3</source>
        <translation>Order %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::DeskPage</name>
    <message>
        <source>Packing slips</source>
        <translation>Packing slips</translation>
    </message>
    <message>
        <source>Show older orders</source>
        <translation>Show older orders</translation>
    </message>
    <message>
        <source>Order desk</source>
        <translation>Order desk</translation>
    </message>
    <message>
        <source>New orders appear by themselves, those that wait longest first.</source>
        <translation>New orders appear by themselves, those that wait longest first.</translation>
    </message>
    <message>
        <source>Scan or type an order number</source>
        <translation>Scan or type an order number</translation>
    </message>
    <message>
        <source>Orders by state</source>
        <translation>Orders by state</translation>
    </message>
    <message>
        <source>No order on your desk has the number %1.</source>
        <translation>No order on your desk has the number %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Everything is packed</source>
        <translation>Everything is packed</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>The next paid order appears here by itself.</source>
        <translation>The next paid order appears here by itself.</translation>
    </message>
    <message>
        <source>No order is in this state.</source>
        <translation>No order is in this state.</translation>
    </message>
    <message numerus="yes">
        <source>Ship %n order(s)…</source>
        <translation>
            <numerusform>Ship %n order…</numerusform>
            <numerusform>Ship %n orders…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::DeskQueue</name>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
</context>
<context>
    <name>seller::FileDrop</name>
    <message>
        <source>Choose file…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Drop a CSV file here, or choose one.</source>
        <translation>Drop a CSV file here, or choose one.</translation>
    </message>
    <message>
        <source>Choose a file of books</source>
        <translation>Choose a file of books</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Tables (*.csv *.txt)</translation>
    </message>
</context>
<context>
    <name>seller::ImportColumns</name>
    <message>
        <source>These columns are missing: %1.</source>
        <translation>These columns are missing: %1.</translation>
    </message>
    <message>
        <source>The shop does not know these columns: %1.</source>
        <translation>The shop does not know these columns: %1.</translation>
    </message>
    <message>
        <source>These columns stand there twice: %1.</source>
        <translation>These columns stand there twice: %1.</translation>
    </message>
</context>
<context>
    <name>seller::ImportWizard</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Import books</source>
        <translation>Import books</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>Save a template</translation>
    </message>
    <message>
        <source>books.csv</source>
        <translation>books.csv</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>The check was cancelled.</translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) can be imported.</source>
        <translation>
            <numerusform>%n book can be imported.</numerusform>
            <numerusform>%n books can be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) can be imported; the rows below cannot. Mend them in the file, or leave them out.</source>
        <translation>
            <numerusform>%n book can be imported; the rows below cannot. Mend them in the file, or leave them out.</numerusform>
            <numerusform>%n books can be imported; the rows below cannot. Mend them in the file, or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n book(s) were imported before.</source>
        <translation>
            <numerusform>Cancelled: %n book was imported before.</numerusform>
            <numerusform>Cancelled: %n books were imported before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) imported. They are for sale now.</source>
        <translation>
            <numerusform>%n book imported. It is for sale now.</numerusform>
            <numerusform>%n books imported. They are for sale now.</numerusform>
        </translation>
    </message>
    <message>
        <source>1. Choose a file</source>
        <translation>1. Choose a file</translation>
    </message>
    <message>
        <source>2. Check the rows</source>
        <translation>2. Check the rows</translation>
    </message>
    <message>
        <source>3. Import</source>
        <translation>3. Import</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>seller::IsbnField</name>
    <message>
        <source>10 or 13 digits, hyphens as you like</source>
        <translation>10 or 13 digits, hyphens as you like</translation>
    </message>
    <message>
        <source>An ISBN has 10 digits, or 13 that begin with 978 or 979.</source>
        <translation>An ISBN has 10 digits, or 13 that begin with 978 or 979.</translation>
    </message>
    <message>
        <source>The check digit is wrong: the last one should be %1.</source>
        <translation>The check digit is wrong: the last one should be %1.</translation>
    </message>
    <message>
        <source>Some digits are still missing</source>
        <translation>Some digits are still missing</translation>
    </message>
    <message>
        <source>A valid ISBN: %1</source>
        <translation>A valid ISBN: %1</translation>
    </message>
</context>
<context>
    <name>seller::OrderDesk</name>
    <message numerus="yes">
        <source>“%1” is short of %n copies that are already sold. Please order more, or call the buyers.</source>
        <translation>
            <numerusform>“%1” is short of %n copy that is already sold. Please order more, or call the buyer.</numerusform>
            <numerusform>“%1” is short of %n copies that are already sold. Please order more, or call the buyers.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has cancelled order %2. Please do not send the parcel.</source>
        <translation>%1 has cancelled order %2. Please do not send the parcel.</translation>
    </message>
    <message>
        <source>Delivery does not know this parcel yet. Please try again in a moment.</source>
        <translation>Delivery does not know this parcel yet. Please try again in a moment.</translation>
    </message>
</context>
<context>
    <name>seller::OrderDetail</name>
    <message>
        <source>Packing slip</source>
        <translation>Packing slip</translation>
    </message>
    <message>
        <source>To pick</source>
        <translation>To pick</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copy address</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>%1, ordered %2</source>
        <translation>%1, ordered %2</translation>
    </message>
    <message numerus="yes">
        <source>%n copies, %1</source>
        <translation>
            <numerusform>%n copy, %1</numerusform>
            <numerusform>%n copies, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The buyer has cancelled this order. Please do not send the parcel.</source>
        <translation>The buyer has cancelled this order. Please do not send the parcel.</translation>
    </message>
    <message>
        <source>The parcel could not be delivered. It is tried again, or comes back.</source>
        <translation>The parcel could not be delivered. It is tried again, or comes back.</translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation>Last seen: %1</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>The address was copied.</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Books</translation>
    </message>
</context>
<context>
    <name>seller::PackingSlips</name>
    <message>
        <source>Order %1, %2</source>
        <translation>Order %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n copies together</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies together</numerusform>
        </translation>
    </message>
    <message>
        <source>Print packing slips</source>
        <translation>Print packing slips</translation>
    </message>
</context>
<context>
    <name>seller::ProgressForm</name>
    <message>
        <source>Where the parcel is (optional)</source>
        <translation>Where the parcel is (optional)</translation>
    </message>
</context>
<context>
    <name>seller::Refusal</name>
    <message>
        <source>A book needs a title.</source>
        <translation>A book needs a title.</translation>
    </message>
    <message>
        <source>A book needs a category.</source>
        <translation>A book needs a category.</translation>
    </message>
    <message>
        <source>A book costs at least ₩1.</source>
        <translation>A book costs at least ₩1.</translation>
    </message>
    <message>
        <source>No book costs so much.</source>
        <translation>No book costs so much.</translation>
    </message>
    <message>
        <source>The last digit of the ISBN does not fit the others: please check it.</source>
        <translation>The last digit of the ISBN does not fit the others: please check it.</translation>
    </message>
    <message>
        <source>An ISBN has 10 digits, or 13 that begin with 978 or 979.</source>
        <translation>An ISBN has 10 digits, or 13 that begin with 978 or 979.</translation>
    </message>
    <message>
        <source>A language is written like ko or en-US.</source>
        <translation>A language is written like ko or en-US.</translation>
    </message>
    <message>
        <source>There was no such year.</source>
        <translation>There was no such year.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>This text is too long.</translation>
    </message>
    <message>
        <source>There are too many authors.</source>
        <translation>There are too many authors.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>This number is too small or too large.</source>
        <translation>This number is too small or too large.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>This is not a whole number.</translation>
    </message>
    <message>
        <source>This row has more or fewer fields than the header.</source>
        <translation>This row has more or fewer fields than the header.</translation>
    </message>
    <message>
        <source>A cover has at most 2 MB.</source>
        <translation>A cover has at most 2 MB.</translation>
    </message>
    <message>
        <source>A cover is a PNG, JPEG or WebP picture.</source>
        <translation>A cover is a PNG, JPEG or WebP picture.</translation>
    </message>
    <message>
        <source>The book was changed elsewhere meanwhile. You see it as it is now; please look at it again.</source>
        <translation>The book was changed elsewhere meanwhile. You see it as it is now; please look at it again.</translation>
    </message>
    <message>
        <source>This book is no longer for sale.</source>
        <translation>This book is no longer for sale.</translation>
    </message>
    <message>
        <source>There is no such book on your shelves.</source>
        <translation>There is no such book on your shelves.</translation>
    </message>
    <message>
        <source>There are fewer copies on the shelf than you want to take away.</source>
        <translation>There are fewer copies on the shelf than you want to take away.</translation>
    </message>
    <message>
        <source>No shelf holds so many copies.</source>
        <translation>No shelf holds so many copies.</translation>
    </message>
    <message>
        <source>At least one copy is received.</source>
        <translation>At least one copy is received.</translation>
    </message>
    <message>
        <source>Please name the courier.</source>
        <translation>Please name the courier.</translation>
    </message>
    <message>
        <source>Please give the waybill number.</source>
        <translation>Please give the waybill number.</translation>
    </message>
    <message>
        <source>The buyer has cancelled this order. Please do not send the parcel.</source>
        <translation>The buyer has cancelled this order. Please do not send the parcel.</translation>
    </message>
    <message>
        <source>This order has already left with another courier or waybill.</source>
        <translation>This order has already left with another courier or waybill.</translation>
    </message>
    <message>
        <source>There is no such paid order on your desk.</source>
        <translation>There is no such paid order on your desk.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8. Please save it as “CSV UTF-8”.</source>
        <translation>The file is not text in UTF-8. Please save it as “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>A quotation mark stands in the middle of an unquoted field.</source>
        <translation>A quotation mark stands in the middle of an unquoted field.</translation>
    </message>
    <message>
        <source>A quoted field is not closed at the end of the file.</source>
        <translation>A quoted field is not closed at the end of the file.</translation>
    </message>
    <message>
        <source>A row is too long for the shop.</source>
        <translation>A row is too long for the shop.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>There is no book in this file.</source>
        <translation>There is no book in this file.</translation>
    </message>
    <message>
        <source>An earlier version of this was already saved. Please look at your list.</source>
        <translation>An earlier version of this was already saved. Please look at your list.</translation>
    </message>
</context>
<context>
    <name>seller::RefusedRows</name>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>seller::ReportStep</name>
    <message>
        <source>Save these rows…</source>
        <translation>Save these rows…</translation>
    </message>
    <message>
        <source>All or nothing: import when every row is a book</source>
        <translation>All or nothing: import when every row is a book</translation>
    </message>
    <message>
        <source>Import the good rows and leave the others out</source>
        <translation>Import the good rows and leave the others out</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Refused rows</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Checking the rows: %1</source>
        <translation>Checking the rows: %1</translation>
    </message>
    <message>
        <source>Importing: %1</source>
        <translation>Importing: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused:</source>
        <translation>
            <numerusform>%n row refused:</numerusform>
            <numerusform>%n rows refused:</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Save the refused rows</translation>
    </message>
    <message>
        <source>refused-rows.csv</source>
        <translation>refused-rows.csv</translation>
    </message>
</context>
<context>
    <name>seller::SavedFile</name>
    <message>
        <source>The file was saved.</source>
        <translation>The file was saved.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>The file could not be written there.</translation>
    </message>
</context>
<context>
    <name>seller::ShipDialog</name>
    <message numerus="yes">
        <source>Ship %n order(s)</source>
        <translation>
            <numerusform>Ship %n order</numerusform>
            <numerusform>Ship %n orders</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm and ship</source>
        <translation>Confirm and ship</translation>
    </message>
    <message>
        <source>A waybill for each order</source>
        <translation>A waybill for each order</translation>
    </message>
    <message>
        <source>Scan one waybill after the other. Scanning the number of an order jumps to it.</source>
        <translation>Scan one waybill after the other. Scanning the number of an order jumps to it.</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Courier</translation>
    </message>
    <message>
        <source>Waybill of order %1</source>
        <translation>Waybill of order %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The waybill %1 stands there twice.</source>
        <translation>The waybill %1 stands there twice.</translation>
    </message>
</context>
<context>
    <name>seller::ShipForm</name>
    <message>
        <source>Confirm and ship</source>
        <translation>Confirm and ship</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Courier</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>Scan it or type it; Enter ships</source>
        <translation>Scan it or type it; Enter ships</translation>
    </message>
    <message>
        <source>Asked. Delivery is checking that the buyer has not cancelled.</source>
        <translation>Asked. Delivery is checking that the buyer has not cancelled.</translation>
    </message>
</context>
<context>
    <name>storefront::BookListModel</name>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
</context>
<context>
    <name>storefront::BookPage</name>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>Add to cart</translation>
    </message>
    <message>
        <source>Buy now</source>
        <translation>Buy now</translation>
    </message>
    <message>
        <source>The shop knows no such book.</source>
        <translation>The shop knows no such book.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>No longer sold</translation>
    </message>
</context>
<context>
    <name>storefront::BookPainting</name>
    <message>
        <source>Press to try again.</source>
        <translation>Press to try again.</translation>
    </message>
</context>
<context>
    <name>storefront::BooksPage</name>
    <message>
        <source>Best match</source>
        <translation>Best match</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>Lowest price</translation>
    </message>
    <message>
        <source>Highest price</source>
        <translation>Highest price</translation>
    </message>
    <message>
        <source>Title, author, publisher or ISBN</source>
        <translation>Title, author, publisher or ISBN</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Covers</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sorted by</translation>
    </message>
    <message>
        <source>The books cannot be shown</source>
        <translation>The books cannot be shown</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nothing found for “%1”</translation>
    </message>
    <message>
        <source>Try fewer or other words, or look in all categories.</source>
        <translation>Try fewer or other words, or look in all categories.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>No books here yet</source>
        <translation>No books here yet</translation>
    </message>
    <message>
        <source>As soon as a seller offers some, they stand here.</source>
        <translation>As soon as a seller offers some, they stand here.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>%Ln book</numerusform>
            <numerusform>%Ln books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s) found</source>
        <translation>
            <numerusform>%Ln book found</numerusform>
            <numerusform>%Ln books found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln book(s) found</source>
        <translation>
            <numerusform>More than %Ln book found</numerusform>
            <numerusform>More than %Ln books found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storefront::BooksView</name>
    <message>
        <source>Books</source>
        <translation>Books</translation>
    </message>
</context>
<context>
    <name>storefront::CategoryList</name>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>All books</source>
        <translation>All books</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln book(s)</source>
        <translation>
            <numerusform>%1, %Ln book</numerusform>
            <numerusform>%1, %Ln books</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storefront::Stock</name>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message numerus="yes">
        <source>Only %n left</source>
        <translation>
            <numerusform>Only %n left</numerusform>
            <numerusform>Only %n left</numerusform>
        </translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>In stock</translation>
    </message>
</context>
<context>
    <name>tracking::AddressCard</name>
    <message>
        <source>Delivery address</source>
        <translation>Delivery address</translation>
    </message>
</context>
<context>
    <name>tracking::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracking::Cancellation</name>
    <message>
        <source>Nothing was charged yet. The order ends at once and the books go back on sale.</source>
        <translation>Nothing was charged yet. The order ends at once and the books go back on sale.</translation>
    </message>
    <message>
        <source>%1 will be refunded. Should a parcel be on its way already, the order goes on and you are told.</source>
        <translation>%1 will be refunded. Should a parcel be on its way already, the order goes on and you are told.</translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation>Cancel this order?</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Cancel order</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>tracking::Change</name>
    <message>
        <source>The order is cancelled. Nothing was charged.</source>
        <translation>The order is cancelled. Nothing was charged.</translation>
    </message>
    <message>
        <source>The order is cancelled. %1 is refunded.</source>
        <translation>The order is cancelled. %1 is refunded.</translation>
    </message>
    <message>
        <source>The order could not be cancelled: a parcel is already on its way.</source>
        <translation>The order could not be cancelled: a parcel is already on its way.</translation>
    </message>
    <message>
        <source>The order is paid.</source>
        <translation>The order is paid.</translation>
    </message>
</context>
<context>
    <name>tracking::ChapterHead</name>
    <message>
        <source>Copy waybill number</source>
        <translation>Copy waybill number</translation>
    </message>
    <message>
        <source>Waybill number copied</source>
        <translation>Waybill number copied</translation>
    </message>
</context>
<context>
    <name>tracking::Fact</name>
    <message>
        <source>Ordered, payment follows</source>
        <translation>Ordered, payment follows</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Payment declined</source>
        <translation>Payment declined</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>Order placed</translation>
    </message>
    <message>
        <source>Order ended without payment</source>
        <translation>Order ended without payment</translation>
    </message>
    <message>
        <source>Order ended: not paid in time</source>
        <translation>Order ended: not paid in time</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Being prepared</translation>
    </message>
    <message>
        <source>Packed by the seller</source>
        <translation>Packed by the seller</translation>
    </message>
    <message>
        <source>Handed to the courier</source>
        <translation>Handed to the courier</translation>
    </message>
    <message>
        <source>The parcel moved on</source>
        <translation>The parcel moved on</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <translation>Everything has arrived</translation>
    </message>
    <message>
        <source>Cancellation asked for</source>
        <translation>Cancellation asked for</translation>
    </message>
    <message>
        <source>Cancellation not possible</source>
        <translation>Cancellation not possible</translation>
    </message>
    <message>
        <source>Delivery stopped</source>
        <translation>Delivery stopped</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Order cancelled</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>News of this order</source>
        <translation>News of this order</translation>
    </message>
</context>
<context>
    <name>tracking::MessageListModel</name>
    <message>
        <source>Unread: %1</source>
        <translation>Unread: %1</translation>
    </message>
</context>
<context>
    <name>tracking::MessageRow</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
</context>
<context>
    <name>tracking::MessagesPage</name>
    <message>
        <source>Mark all as read</source>
        <translation>Mark all as read</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>No messages yet</translation>
    </message>
    <message>
        <source>What happens to your orders is told here.</source>
        <translation>What happens to your orders is told here.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>tracking::Method</name>
    <message>
        <source>Credit card</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Mobile phone</translation>
    </message>
</context>
<context>
    <name>tracking::OrderCommands</name>
    <message>
        <source>The order is cancelled.</source>
        <translation>The order is cancelled.</translation>
    </message>
    <message>
        <source>Asked for. Delivery looks whether the parcel can still be stopped…</source>
        <translation>Asked for. Delivery looks whether the parcel can still be stopped…</translation>
    </message>
    <message>
        <source>Payment is still busy. It is tried again by itself; nothing is charged twice.</source>
        <translation>Payment is still busy. It is tried again by itself; nothing is charged twice.</translation>
    </message>
    <message>
        <source>The order is paid.</source>
        <translation>The order is paid.</translation>
    </message>
    <message>
        <source>A parcel is already on its way, so the order can no longer be cancelled.</source>
        <translation>A parcel is already on its way, so the order can no longer be cancelled.</translation>
    </message>
    <message>
        <source>This order is no longer waiting to be paid.</source>
        <translation>This order is no longer waiting to be paid.</translation>
    </message>
    <message>
        <source>The payment is under way at this moment. Nothing is charged twice.</source>
        <translation>The payment is under way at this moment. Nothing is charged twice.</translation>
    </message>
</context>
<context>
    <name>tracking::OrderHead</name>
    <message>
        <source>Back to all orders</source>
        <translation>Back to all orders</translation>
    </message>
    <message>
        <source>Copy order number</source>
        <translation>Copy order number</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Order %1</translation>
    </message>
    <message>
        <source>Order number copied</source>
        <translation>Order number copied</translation>
    </message>
</context>
<context>
    <name>tracking::OrderLines</name>
    <message>
        <source>Books</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>tracking::OrderListModel</name>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
</context>
<context>
    <name>tracking::OrderListPanel</name>
    <message>
        <source>Which orders</source>
        <translation>Which orders</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>No such order</source>
        <translation>No such order</translation>
    </message>
    <message>
        <source>No order has this status now.</source>
        <translation>No order has this status now.</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Show all orders</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>No orders yet</translation>
    </message>
    <message>
        <source>What you order stands here, with its way to your door.</source>
        <translation>What you order stands here, with its way to your door.</translation>
    </message>
    <message>
        <source>Look at the books</source>
        <translation>Look at the books</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>All orders</translation>
    </message>
</context>
<context>
    <name>tracking::OrderPage</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Receipt as PDF</source>
        <translation>Receipt as PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Cancel order</translation>
    </message>
    <message>
        <source>This order cannot be shown now</source>
        <translation>This order cannot be shown now</translation>
    </message>
    <message>
        <source>Receipt saved</source>
        <translation>Receipt saved</translation>
    </message>
    <message>
        <source>The receipt could not be saved there. Please choose another place.</source>
        <translation>The receipt could not be saved there. Please choose another place.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Save receipt</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
</context>
<context>
    <name>tracking::OrdersPage</name>
    <message>
        <source>No order chosen</source>
        <translation>No order chosen</translation>
    </message>
    <message>
        <source>Choose an order to see where it is.</source>
        <translation>Choose an order to see where it is.</translation>
    </message>
    <message>
        <source>My orders</source>
        <translation>My orders</translation>
    </message>
</context>
<context>
    <name>tracking::PaymentCard</name>
    <message>
        <source>Paid on %1</source>
        <translation>Paid on %1</translation>
    </message>
    <message>
        <source>Refunded on %1</source>
        <translation>Refunded on %1</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
</context>
<context>
    <name>tracking::PaymentDue</name>
    <message>
        <source>Pay now</source>
        <translation>Pay now</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Not paid yet</translation>
    </message>
    <message>
        <source>The payment is tried again by itself. You can also pay now.</source>
        <translation>The payment is tried again by itself. You can also pay now.</translation>
    </message>
    <message>
        <source>Your books are kept until %1. The payment is tried again by itself; you can also pay now.</source>
        <translation>Your books are kept until %1. The payment is tried again by itself; you can also pay now.</translation>
    </message>
    <message>
        <source>%1 left to pay</source>
        <translation>%1 left to pay</translation>
    </message>
    <message>
        <source>The time to pay is over</source>
        <translation>The time to pay is over</translation>
    </message>
</context>
<context>
    <name>tracking::Reason</name>
    <message>
        <source>The card was not accepted</source>
        <translation>The card was not accepted</translation>
    </message>
    <message>
        <source>A parcel is already with the courier</source>
        <translation>A parcel is already with the courier</translation>
    </message>
</context>
<context>
    <name>tracking::Receipt</name>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Order %1</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Bookstore</source>
        <translation>Bookstore</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Delivered to</source>
        <translation>Delivered to</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>receipt</translation>
    </message>
</context>
<context>
    <name>tracking::Status</name>
    <message>
        <source>Not paid yet</source>
        <translation>Not paid yet</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Awaiting payment</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Payment failed</translation>
    </message>
    <message>
        <source>Not paid in time</source>
        <translation>Not paid in time</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Being prepared</translation>
    </message>
    <message>
        <source>Handed to the courier</source>
        <translation>Handed to the courier</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>In transit</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>Out for delivery</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Not delivered yet</source>
        <translation>Not delivered yet</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
</context>
<context>
    <name>tracking::Story</name>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Delivery looks whether it can still be stopped</source>
        <translation>Delivery looks whether it can still be stopped</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Order and payment</source>
        <translation>Order and payment</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>Parcel %1 of %2</source>
        <translation>Parcel %1 of %2</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <translation>Everything has arrived</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracking::TimelineStep</name>
    <message>
        <source>still to come</source>
        <translation>still to come</translation>
    </message>
</context>
<context>
    <name>widgets::Cover</name>
    <message>
        <source>Cover of %1</source>
        <translation>Cover of %1</translation>
    </message>
</context>
<context>
    <name>widgets::Error</name>
    <message>
        <source>The shop cannot be reached. Please check the connection.</source>
        <translation>The shop cannot be reached. Please check the connection.</translation>
    </message>
    <message>
        <source>The connection broke off. It is safe to try again: nothing happens twice.</source>
        <translation>The connection broke off. It is safe to try again: nothing happens twice.</translation>
    </message>
    <message>
        <source>This was not saved for reading offline.</source>
        <translation>This was not saved for reading offline.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>The e-mail address or the password is wrong.</translation>
    </message>
    <message>
        <source>This account is suspended. Please ask the shop.</source>
        <translation>This account is suspended. Please ask the shop.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address.</source>
        <translation>There is already an account with this e-mail address.</translation>
    </message>
    <message>
        <source>The price has changed. Please look at the new total.</source>
        <translation>The price has changed. Please look at the new total.</translation>
    </message>
    <message>
        <source>There are not enough copies left.</source>
        <translation>There are not enough copies left.</translation>
    </message>
    <message>
        <source>The payment was declined. Nothing was charged.</source>
        <translation>The payment was declined. Nothing was charged.</translation>
    </message>
    <message>
        <source>The order can no longer be cancelled: a parcel is on its way.</source>
        <translation>The order can no longer be cancelled: a parcel is on its way.</translation>
    </message>
    <message>
        <source>This is no address. It looks like shop.example or 192.168.0.10:8080.</source>
        <translation>This is no address. It looks like shop.example or 192.168.0.10:8080.</translation>
    </message>
    <message>
        <source>There is no Bookstore at this address.</source>
        <translation>There is no Bookstore at this address.</translation>
    </message>
    <message>
        <source>The shop and this program are too far apart. Please update the older of the two.</source>
        <translation>The shop and this program are too far apart. Please update the older of the two.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>This is no e-mail address.</translation>
    </message>
    <message>
        <source>The password is too short.</source>
        <translation>The password is too short.</translation>
    </message>
    <message>
        <source>The password is too long.</source>
        <translation>The password is too long.</translation>
    </message>
    <message>
        <source>The e-mail address is no password: everybody knows it.</source>
        <translation>The e-mail address is no password: everybody knows it.</translation>
    </message>
    <message>
        <source>The password is too simple.</source>
        <translation>The password is too simple.</translation>
    </message>
    <message>
        <source>Please say your name.</source>
        <translation>Please say your name.</translation>
    </message>
    <message>
        <source>Many people are signing in. Please try again in a moment.</source>
        <translation>Many people are signing in. Please try again in a moment.</translation>
    </message>
    <message>
        <source>You already sell here.</source>
        <translation>You already sell here.</translation>
    </message>
    <message>
        <source>You already sell a book with this ISBN.</source>
        <translation>You already sell a book with this ISBN.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Please sign in again.</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>Your account may not do this.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>This is not there any more.</translation>
    </message>
    <message>
        <source>This is being worked on at this moment. Please try again.</source>
        <translation>This is being worked on at this moment. Please try again.</translation>
    </message>
    <message>
        <source>The shop does not allow this now.</source>
        <translation>The shop does not allow this now.</translation>
    </message>
    <message>
        <source>Somebody has changed this meanwhile. Please look at it again.</source>
        <translation>Somebody has changed this meanwhile. Please look at it again.</translation>
    </message>
    <message>
        <source>This is too large for the shop.</source>
        <translation>This is too large for the shop.</translation>
    </message>
    <message>
        <source>That was too much at once. Please wait a moment.</source>
        <translation>That was too much at once. Please wait a moment.</translation>
    </message>
    <message>
        <source>This part of the shop is away for a moment. Please try again.</source>
        <translation>This part of the shop is away for a moment. Please try again.</translation>
    </message>
    <message>
        <source>The shop did not accept this. Please check what was entered.</source>
        <translation>The shop did not accept this. Please check what was entered.</translation>
    </message>
    <message>
        <source>Something went wrong in the shop. It has been noted.</source>
        <translation>Something went wrong in the shop. It has been noted.</translation>
    </message>
    <message>
        <source>This shop could not prove who it is. Nothing was told to it.</source>
        <translation>This shop could not prove who it is. Nothing was told to it.</translation>
    </message>
    <message>
        <source>That was wrong too often. Please wait a few minutes.</source>
        <translation>That was wrong too often. Please wait a few minutes.</translation>
    </message>
    <message>
        <source>Enough codes were sent for now. Please wait a few minutes.</source>
        <translation>Enough codes were sent for now. Please wait a few minutes.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>This is not your password.</translation>
    </message>
    <message>
        <source>This code is wrong, used or too old. Only the newest one is good.</source>
        <translation>This code is wrong, used or too old. Only the newest one is good.</translation>
    </message>
    <message>
        <source>This shop cannot send mail. Please ask whoever runs it.</source>
        <translation>This shop cannot send mail. Please ask whoever runs it.</translation>
    </message>
</context>
<context>
    <name>widgets::PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>widgets::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
</context>
<context>
    <name>widgets::shownAgo</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
</TS>
