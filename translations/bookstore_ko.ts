<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>account::ChoosingShop</name>
    <message>
        <source>Do you know this shop?</source>
        <translation>아는 서점인가요?</translation>
    </message>
    <message>
        <source>No authority has confirmed who answers at %1. Ask your bookseller for the fingerprint of the shop’s certificate, and go in only if it is this one:

%2</source>
        <translation>%1에서 응답하는 곳이 누구인지 확인해 준 인증 기관이 없습니다. 서점에 인증서 지문을 물어보시고, 아래와 같을 때만 들어가세요.

%2</translation>
    </message>
    <message>
        <source>Trust this shop</source>
        <translation>이 서점 신뢰</translation>
    </message>
    <message>
        <source>Stay outside</source>
        <translation>들어가지 않기</translation>
    </message>
</context>
<context>
    <name>account::Device</name>
    <message>
        <source>Unknown device</source>
        <translation>알 수 없는 기기</translation>
    </message>
    <message>
        <source>Bookstore</source>
        <translation>Bookstore</translation>
    </message>
    <message>
        <source>Bookstore on %1</source>
        <translation>Bookstore · %1</translation>
    </message>
</context>
<context>
    <name>account::ForgotPage</name>
    <message>
        <source>Forgot your password?</source>
        <translation>비밀번호를 잊으셨나요?</translation>
    </message>
    <message>
        <source>A code for setting a new one comes to your e-mail address.</source>
        <translation>새 비밀번호를 정할 수 있는 코드를 이메일로 보내 드립니다.</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>코드 받기</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>이메일 주소</translation>
    </message>
    <message>
        <source>I have a code already</source>
        <translation>이미 받은 코드가 있습니다</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <translation>로그인으로 돌아가기</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>입력해 주십시오.</translation>
    </message>
</context>
<context>
    <name>account::IdentityCard</name>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>Switch account</source>
        <translation>계정 전환</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
</context>
<context>
    <name>account::LooksCard</name>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>언어와 화면</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>화면 색상</translation>
    </message>
</context>
<context>
    <name>account::MessageKind</name>
    <message>
        <source>Order paid and placed</source>
        <translation>주문·결제 완료</translation>
    </message>
    <message>
        <source>Payment put off</source>
        <translation>결제 보류</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>결제 실패</translation>
    </message>
    <message>
        <source>Order not paid in time</source>
        <translation>결제 기한 만료</translation>
    </message>
    <message>
        <source>Parcel sent</source>
        <translation>배송 시작</translation>
    </message>
    <message>
        <source>Parcel on its way</source>
        <translation>배송 중</translation>
    </message>
    <message>
        <source>Parcel out for delivery</source>
        <translation>배달 출발</translation>
    </message>
    <message>
        <source>Parcel delivered</source>
        <translation>배송 완료</translation>
    </message>
    <message>
        <source>Parcel could not be delivered</source>
        <translation>배송 실패</translation>
    </message>
    <message>
        <source>Parcel sent back</source>
        <translation>반송</translation>
    </message>
    <message>
        <source>Order complete</source>
        <translation>주문 완료</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>Cancellation not possible</source>
        <translation>취소 불가</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>환불 완료</translation>
    </message>
    <message>
        <source>New order received</source>
        <translation>새 주문 접수</translation>
    </message>
    <message>
        <source>Sale cancelled</source>
        <translation>판매 취소</translation>
    </message>
    <message>
        <source>Stock short</source>
        <translation>재고 부족</translation>
    </message>
    <message>
        <source>Selling approved</source>
        <translation>판매자 승인</translation>
    </message>
</context>
<context>
    <name>account::MessagesCard</name>
    <message>
        <source>What is not announced can still be read in the list.</source>
        <translation>알리지 않은 소식도 알림 목록에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>알림 언어</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>As a seller</source>
        <translation>판매자 알림</translation>
    </message>
</context>
<context>
    <name>account::NewPasswordPage</name>
    <message>
        <source>Set a new password</source>
        <translation>새 비밀번호 정하기</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>새 비밀번호</translation>
    </message>
    <message>
        <source>Set password and sign in</source>
        <translation>비밀번호 정하고 로그인</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation>메일로 받은 코드</translation>
    </message>
    <message>
        <source>Eight digits</source>
        <translation>숫자 여덟 자리</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>비밀번호 표시</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>코드 다시 받기</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <translation>로그인으로 돌아가기</translation>
    </message>
    <message>
        <source>A good length</source>
        <translation>길이가 충분합니다</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>입력해 주십시오.</translation>
    </message>
</context>
<context>
    <name>account::PasswordAdvice</name>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>%n자 이상</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n자 더 필요합니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>최대 %n자</numerusform>
        </translation>
    </message>
    <message>
        <source>Not the e-mail address, please: everybody knows it</source>
        <translation>이메일 주소는 비밀번호로 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>More than one letter repeated, please</source>
        <translation>같은 글자만 반복할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>account::PasswordCard</name>
    <message>
        <source>Change password</source>
        <translation>비밀번호 변경</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>새 비밀번호</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>You will be signed out everywhere else.</source>
        <translation>다른 기기에서는 모두 로그아웃됩니다.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>현재 비밀번호</translation>
    </message>
    <message>
        <source>Show the passwords</source>
        <translation>비밀번호 표시</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>변경하지 않기</translation>
    </message>
    <message>
        <source>A good length</source>
        <translation>길이가 충분합니다</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>입력해 주십시오.</translation>
    </message>
</context>
<context>
    <name>account::Recovering</name>
    <message>
        <source>The code that you got for %1</source>
        <translation>%1 주소로 받은 코드</translation>
    </message>
    <message numerus="yes">
        <source>It is good for %n minute(s).</source>
        <translation>
            <numerusform>%n분 동안 쓸 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>If %1 has an account here, a code is on its way there.</source>
        <translation>%1 주소로 가입한 계정이 있으면 코드가 곧 도착합니다.</translation>
    </message>
</context>
<context>
    <name>account::RegisterPage</name>
    <message>
        <source>Create an account</source>
        <translation>회원 가입</translation>
    </message>
    <message>
        <source>To order books, and to sell your own.</source>
        <translation>책을 주문하고, 내 책을 팔 수도 있습니다.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>가입하기</translation>
    </message>
    <message>
        <source>I already have an account</source>
        <translation>이미 계정이 있습니다</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>이메일 주소</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>비밀번호 표시</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>알림 언어</translation>
    </message>
    <message>
        <source>A good length</source>
        <translation>사용할 수 있는 비밀번호입니다</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>입력해 주십시오.</translation>
    </message>
</context>
<context>
    <name>account::Safety</name>
    <message>
        <source>Signed out: %1</source>
        <translation>로그아웃했습니다: %1</translation>
    </message>
    <message>
        <source>Sign out everywhere else?</source>
        <translation>다른 기기에서 모두 로그아웃할까요?</translation>
    </message>
    <message>
        <source>All your other devices have to sign in again.</source>
        <translation>다른 기기에서는 모두 다시 로그인해야 합니다.</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>다른 기기 모두 로그아웃</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>로그인 유지</translation>
    </message>
    <message>
        <source>You are signed in only here now.</source>
        <translation>이제 이 기기에서만 로그인되어 있습니다.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>비밀번호를 변경했습니다.</translation>
    </message>
</context>
<context>
    <name>account::SellingCard</name>
    <message>
        <source>Name of your shop</source>
        <translation>상점 이름</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>신청</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>Sell your own books here. An admin of the shop looks at every application.</source>
        <translation>이곳에서 내 책을 판매할 수 있습니다. 신청하면 관리자가 확인합니다.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>승인됨</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>승인 대기 중</translation>
    </message>
    <message>
        <source>You sell here as “%1”.</source>
        <translation>‘%1’ 이름으로 판매하고 있습니다.</translation>
    </message>
    <message>
        <source>You will be told as soon as an admin has decided. Until then you can still change the name of your shop.</source>
        <translation>관리자가 결정하면 바로 알려 드립니다. 그때까지 상점 이름을 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>입력해 주십시오.</translation>
    </message>
</context>
<context>
    <name>account::SessionsCard</name>
    <message>
        <source>signed in %1</source>
        <translation>%1 로그인</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>마지막 사용: %1</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>다른 기기 모두 로그아웃</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>로그인된 기기</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>이 기기</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Sign out: %1</source>
        <translation>로그아웃: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>account::Settings</name>
    <message>
        <source>Sign out?</source>
        <translation>로그아웃할까요?</translation>
    </message>
    <message>
        <source>What was kept for reading offline goes from this computer.</source>
        <translation>오프라인으로 보려고 저장한 내용이 이 컴퓨터에서 지워집니다.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>계속 사용</translation>
    </message>
</context>
<context>
    <name>account::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>로그인하지 않았습니다.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>서점</translation>
    </message>
    <message>
        <source>Visit another shop</source>
        <translation>다른 서점으로</translation>
    </message>
</context>
<context>
    <name>account::ShopPage</name>
    <message>
        <source>Welcome</source>
        <translation>어서 오세요</translation>
    </message>
    <message>
        <source>Which bookstore would you like to visit?</source>
        <translation>어느 서점으로 갈까요?</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>들어가기</translation>
    </message>
    <message>
        <source>Address of the shop</source>
        <translation>서점 주소</translation>
    </message>
    <message>
        <source>As your bookseller told you</source>
        <translation>서점에서 안내받은 주소를 입력하십시오</translation>
    </message>
    <message>
        <source>Please write the address here.</source>
        <translation>주소를 입력해 주십시오.</translation>
    </message>
</context>
<context>
    <name>account::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Good to see you again.</source>
        <translation>다시 만나서 반갑습니다.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>이메일 주소</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>회원 가입</translation>
    </message>
    <message>
        <source>Look around without signing in</source>
        <translation>로그인하지 않고 둘러보기</translation>
    </message>
    <message>
        <source>Visit another shop</source>
        <translation>다른 서점으로</translation>
    </message>
    <message>
        <source>The shop has ended your session. Please sign in again.</source>
        <translation>로그인이 만료되었습니다. 다시 로그인해 주십시오.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>입력해 주십시오.</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>비밀번호를 잊으셨나요?</translation>
    </message>
</context>
<context>
    <name>admin::ApplicationModel</name>
    <message>
        <source>Shop</source>
        <translation>상점</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>신청일</translation>
    </message>
</context>
<context>
    <name>admin::DayChart</name>
    <message>
        <source>The last days</source>
        <translation>최근 며칠</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>주문 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>a day on the axis of a chart</comment>
        <translation>M월 d일</translation>
    </message>
</context>
<context>
    <name>admin::OrderStatus</name>
    <message>
        <source>Awaiting payment</source>
        <translation>결제 대기</translation>
    </message>
    <message>
        <source>Paid, not sent yet</source>
        <translation>결제 완료, 발송 전</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>배송 중</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>취소 처리 중</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>결제 실패</translation>
    </message>
    <message>
        <source>Expired unpaid</source>
        <translation>미결제 만료</translation>
    </message>
</context>
<context>
    <name>admin::Overview</name>
    <message>
        <source>Let %1 sell here?</source>
        <translation>%1의 판매를 승인할까요?</translation>
    </message>
    <message>
        <source>%1 (%2) can then offer books and gets the orders for them.</source>
        <translation>승인하면 %1(%2) 님이 책을 등록하고 그 주문을 받습니다.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>%1 may sell here now.</source>
        <translation>이제 %1에서 판매할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>admin::OverviewPage</name>
    <message>
        <source>Turnover today</source>
        <translation>오늘 매출</translation>
    </message>
    <message>
        <source>Orders today</source>
        <translation>오늘 주문</translation>
    </message>
    <message>
        <source>Cancelled of these</source>
        <translation>그중 취소</translation>
    </message>
    <message>
        <source>Refunded today</source>
        <translation>오늘 환불</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>현황</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>막대가 나타내는 값</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>매출</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>Orders of these days</source>
        <translation>이 기간의 주문</translation>
    </message>
    <message>
        <source>They want to sell here</source>
        <translation>판매자 신청</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer.</source>
        <translation>기다리는 신청이 없습니다.</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>어제 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>환불 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>app::ConnectionLine</name>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>연결하는 중…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
</context>
<context>
    <name>app::Desktop</name>
    <message>
        <source>Examples</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Bookstore</source>
        <translation>책방</translation>
    </message>
    <message>
        <source>Show these shortcuts</source>
        <translation>단축키 목록 보기</translation>
    </message>
    <message>
        <source>The shop cannot be reached. You see what was saved, as of %1.</source>
        <translation>서점에 연결할 수 없습니다. %1에 저장된 내용을 보여 드립니다.</translation>
    </message>
    <message>
        <source>The shop cannot be reached. You see what was saved.</source>
        <translation>서점에 연결할 수 없습니다. 저장된 내용을 보여 드립니다.</translation>
    </message>
</context>
<context>
    <name>app::Rooms</name>
    <message>
        <source>Books</source>
        <translation>도서</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>장바구니</translation>
    </message>
    <message>
        <source>My orders</source>
        <translation>주문 내역</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>My books</source>
        <translation>내 책</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>서점 관리</translation>
    </message>
    <message>
        <source>No more books fit into one order.</source>
        <translation>한 번에 주문할 수 있는 권수를 넘었습니다.</translation>
    </message>
    <message>
        <source>“%1” is in your cart.</source>
        <translation>《%1》을(를) 장바구니에 담았습니다.</translation>
    </message>
    <message>
        <source>Show cart</source>
        <translation>장바구니 보기</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Order desk</source>
        <translation>주문 처리</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>현황</translation>
    </message>
</context>
<context>
    <name>app::Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>app::Sidebar</name>
    <message>
        <source>Bookstore</source>
        <translation>책방</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>새 항목 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Tray</name>
    <message>
        <source>Open Bookstore</source>
        <translation>책방 열기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Bookstore</source>
        <translation>책방</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>checkout::AddressChoice</name>
    <message>
        <source>Another address</source>
        <translation>다른 주소 입력</translation>
    </message>
    <message>
        <source>Forget this address</source>
        <translation>이 주소 삭제</translation>
    </message>
</context>
<context>
    <name>checkout::AddressForm</name>
    <message>
        <source>Recipient</source>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>우편번호</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Building, floor, door (optional)</source>
        <translation>상세 주소 (선택)</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>입력해 주세요.</translation>
    </message>
    <message>
        <source>Such as 04524</source>
        <translation>예: 04524</translation>
    </message>
    <message>
        <source>Such as 010-1234-5678</source>
        <translation>예: 010-1234-5678</translation>
    </message>
</context>
<context>
    <name>checkout::CartPage</name>
    <message>
        <source>Cart</source>
        <translation>장바구니</translation>
    </message>
    <message>
        <source>Your cart is empty</source>
        <translation>장바구니가 비어 있습니다</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>주문하기</translation>
    </message>
    <message>
        <source>Find books</source>
        <translation>책 둘러보기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Books you put into it wait here until you order them.</source>
        <translation>담은 책은 주문할 때까지 여기에 보관됩니다.</translation>
    </message>
</context>
<context>
    <name>checkout::CartRow</name>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Quantity of %1</source>
        <translation>%1 수량</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 삭제</translation>
    </message>
</context>
<context>
    <name>checkout::Checkout</name>
    <message>
        <source>“%1” was taken out of the cart.</source>
        <translation>‘%1’을(를) 장바구니에서 뺐습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>checkout::CheckoutPage</name>
    <message>
        <source>The payment was declined and nothing was charged. Choose another way to pay; your books are still here.</source>
        <translation>결제가 거절되어 청구된 금액이 없습니다. 다른 결제 수단을 선택해 주세요. 책은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The order could not be written down on this computer, so it was not sent. Is the disk full?</source>
        <translation>이 컴퓨터에 주문을 기록할 수 없어 보내지 않았습니다. 디스크 공간을 확인해 주세요.</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>주문·결제</translation>
    </message>
    <message>
        <source>You pay when you order. An order can be cancelled until its first parcel leaves.</source>
        <translation>주문과 동시에 결제됩니다. 첫 상품이 발송되기 전까지 주문을 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>배송지</translation>
    </message>
    <message>
        <source>Pay with</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>Pay %1 and order</source>
        <translation>%1 결제하기</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed since you chose.</source>
        <translation>
            <numerusform>담은 뒤에 가격이 바뀐 책이 %n권 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept new prices</source>
        <translation>바뀐 가격에 동의</translation>
    </message>
    <message>
        <source>Some books cannot be had as wished. Please change them below.</source>
        <translation>원하는 만큼 주문할 수 없는 책이 있습니다. 아래에서 바꿔 주세요.</translation>
    </message>
</context>
<context>
    <name>checkout::LineMark</name>
    <message>
        <source>New price: %1 → %2</source>
        <translation>가격 변경: %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>Only %n left</source>
        <translation>
            <numerusform>%n권 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>품절</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>판매 중지</translation>
    </message>
</context>
<context>
    <name>checkout::OutcomePage</name>
    <message>
        <source>Placing your order…</source>
        <translation>주문하고 있습니다…</translation>
    </message>
    <message>
        <source>This takes a moment. It goes on by itself should the connection break.</source>
        <translation>잠시만 기다려 주세요. 연결이 끊겨도 자동으로 이어집니다.</translation>
    </message>
    <message>
        <source>The shop has not answered yet</source>
        <translation>아직 서점의 답이 없습니다</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Thank you, your order is placed</source>
        <translation>주문이 완료되었습니다</translation>
    </message>
    <message>
        <source>It is paid, and the sellers know of it. You hear from us when the first parcel leaves.</source>
        <translation>결제가 끝났고 판매자에게 전달되었습니다. 첫 상품이 출발하면 알려 드립니다.</translation>
    </message>
    <message>
        <source>Show order</source>
        <translation>주문 보기</translation>
    </message>
    <message>
        <source>Find more books</source>
        <translation>책 더 둘러보기</translation>
    </message>
    <message>
        <source>Your books are kept, the payment comes a little later</source>
        <translation>책을 맡아 두었습니다. 결제는 잠시 뒤에 진행됩니다</translation>
    </message>
    <message>
        <source>Payment is very busy at the moment. It is tried again by itself, and you hear from us when it is done. You need not do anything, and nothing is charged twice.</source>
        <translation>지금 결제가 몰려 있습니다. 자동으로 다시 결제하고, 끝나면 알려 드립니다. 따로 하실 일은 없으며 두 번 결제되지 않습니다.</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>보관 기한</translation>
    </message>
    <message>
        <source>Place in line</source>
        <translation>대기 순서</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>지금 결제</translation>
    </message>
    <message>
        <source>This order has ended unpaid</source>
        <translation>결제되지 않아 끝난 주문입니다</translation>
    </message>
    <message>
        <source>Nothing was charged. You can order the books anew.</source>
        <translation>청구된 금액이 없습니다. 책을 다시 주문할 수 있습니다.</translation>
    </message>
    <message>
        <source>Find books</source>
        <translation>책 둘러보기</translation>
    </message>
    <message>
        <source>What became of an order is not known</source>
        <translation>주문 결과를 알 수 없습니다</translation>
    </message>
    <message>
        <source>The connection broke while you ordered on %1. Please look at your orders before you order again; your cart is as it was.</source>
        <translation>%1에 주문하는 동안 연결이 끊겼습니다. 다시 주문하기 전에 내 주문을 확인해 주세요. 장바구니는 그대로입니다.</translation>
    </message>
    <message>
        <source>Show cart</source>
        <translation>장바구니 보기</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>주문 번호</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>결제 금액</translation>
    </message>
    <message>
        <source>Your order may have arrived already. Ask again: it is the same order, so nothing is ordered or charged twice. If you close the program now, it asks again when you come back.</source>
        <translation>주문이 이미 접수되었을 수 있습니다. 다시 확인해 주세요. 같은 주문이므로 두 번 주문되거나 결제되지 않습니다. 지금 프로그램을 닫아도 다음에 열 때 다시 확인합니다.</translation>
    </message>
</context>
<context>
    <name>checkout::PaymentChoice</name>
    <message>
        <source>Credit or debit card</source>
        <translation>신용·체크카드</translation>
    </message>
    <message>
        <source>Kakao Pay</source>
        <translation>카카오페이</translation>
    </message>
    <message>
        <source>Naver Pay</source>
        <translation>네이버페이</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>계좌이체</translation>
    </message>
    <message>
        <source>A card that is always declined, for trying</source>
        <translation>항상 거절되는 시험용 카드</translation>
    </message>
</context>
<context>
    <name>checkout::Summary</name>
    <message>
        <source>Total</source>
        <translation>결제 금액</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>책 %Ln권</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::BookDialog</name>
    <message>
        <source>Add book</source>
        <translation>책 등록</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Edit book</source>
        <translation>책 수정</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
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
        <translation>제목</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>저자</translation>
    </message>
    <message>
        <source>Several are separated by semicolons</source>
        <translation>여러 명은 쌍반점(;)으로 나눕니다</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>출판사</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>In won</source>
        <translation>원 단위</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Like ko or en-US</source>
        <translation>ko, en-US처럼 씁니다</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Copies in stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>출간 연도</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>책 소개</translation>
    </message>
    <message>
        <source>Changed in the table</source>
        <translation>목록에서 바꿉니다</translation>
    </message>
    <message>
        <source>A book needs a title.</source>
        <translation>제목을 입력해 주세요.</translation>
    </message>
    <message>
        <source>A book needs a category.</source>
        <translation>분류를 입력해 주세요.</translation>
    </message>
    <message>
        <source>Please give a price in won.</source>
        <translation>가격을 원 단위로 입력해 주세요.</translation>
    </message>
    <message>
        <source>Some digits are still missing</source>
        <translation>아직 숫자가 모자랍니다</translation>
    </message>
</context>
<context>
    <name>seller::BookTableModel</name>
    <message>
        <source>Cover</source>
        <translation>표지</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>저자</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>판매 중</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>품절</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>판매 중지</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>저장하는 중…</translation>
    </message>
    <message>
        <source>Cover of %1</source>
        <translation>%1 표지</translation>
    </message>
</context>
<context>
    <name>seller::Books</name>
    <message>
        <source>%1 now costs %2.</source>
        <translation>%1의 가격이 %2이(가) 되었습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n book(s) from sale?</source>
        <translation>
            <numerusform>책 %n종의 판매를 중지할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can order them any more. Orders that are already placed stay as they are. This cannot be undone.</source>
        <translation>더는 주문할 수 없게 됩니다. 이미 받은 주문은 그대로입니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>판매 중지</translation>
    </message>
    <message>
        <source>Keep for sale</source>
        <translation>계속 판매</translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) withdrawn.</source>
        <translation>
            <numerusform>책 %n종의 판매를 중지했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::BooksPage</name>
    <message>
        <source>Search title, author, ISBN or category</source>
        <translation>제목, 저자, ISBN, 분류 검색</translation>
    </message>
    <message>
        <source>Add book</source>
        <translation>책 등록</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSV 가져오기</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>Receive copies</source>
        <translation>입고</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>판매 중지</translation>
    </message>
    <message>
        <source>My books</source>
        <translation>내 책</translation>
    </message>
    <message>
        <source>Prices and stock can be changed right in the table.</source>
        <translation>가격과 재고는 목록에서 바로 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>판매 중</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>품절</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>판매 중지</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n종</numerusform>
        </translation>
    </message>
    <message>
        <source>Your books are not here yet</source>
        <translation>책 목록을 아직 불러오지 못했습니다</translation>
    </message>
    <message>
        <source>They could not be loaded from the shop.</source>
        <translation>서점에서 목록을 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>No books yet</source>
        <translation>아직 책이 없습니다</translation>
    </message>
    <message>
        <source>Add your first book, or import a whole list from a file.</source>
        <translation>첫 책을 등록하거나 파일에서 목록을 가져오세요.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>검색 결과가 없습니다</translation>
    </message>
    <message>
        <source>No book of yours holds these words.</source>
        <translation>이 말이 들어 있는 책이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) so far</source>
        <translation>
            <numerusform>지금까지 %n종</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::ChooseStep</name>
    <message>
        <source>Needed columns: %1. Others that the shop knows: %2.</source>
        <translation>필요한 열: %1. 그 밖에 쓸 수 있는 열: %2.</translation>
    </message>
    <message>
        <source>Save a template…</source>
        <translation>서식 저장…</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>파일의 첫 행들</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 읽는 중…</translation>
    </message>
    <message>
        <source>The columns are those of the shop.</source>
        <translation>열이 모두 맞습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), the first of them:</source>
        <translation>
            <numerusform>모두 %n행, 첫 부분:</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a CSV file here, or choose one.</source>
        <translation>CSV 파일을 여기에 놓거나 선택하세요.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
</context>
<context>
    <name>seller::CopiesDialog</name>
    <message>
        <source>Receive</source>
        <translation>입고</translation>
    </message>
    <message>
        <source>Receive copies</source>
        <translation>입고</translation>
    </message>
    <message>
        <source>Copies that came in</source>
        <translation>들어온 부수</translation>
    </message>
    <message numerus="yes">
        <source>%n on the shelf until now</source>
        <translation>
            <numerusform>현재 재고 %n부</numerusform>
        </translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>메모(선택)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>seller::CoverDrop</name>
    <message>
        <source>Choose picture…</source>
        <translation>그림 선택…</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>표지</translation>
    </message>
    <message>
        <source>A cover has at most 2 MB.</source>
        <translation>표지는 2MB까지 올릴 수 있습니다.</translation>
    </message>
    <message>
        <source>A cover is a PNG, JPEG or WebP picture.</source>
        <translation>표지는 PNG, JPEG, WebP 그림이어야 합니다.</translation>
    </message>
    <message>
        <source>Drop a picture here, or paste one. PNG, JPEG or WebP, up to 2 MB.</source>
        <translation>그림을 여기에 놓거나 붙여 넣으세요. PNG, JPEG, WebP, 2MB까지.</translation>
    </message>
    <message>
        <source>Choose a cover</source>
        <translation>표지 선택</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>그림 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
</context>
<context>
    <name>seller::Desk</name>
    <message>
        <source>To pack</source>
        <translation>포장 전</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>확인 중</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>발송됨</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>이동 중</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>배송 출발</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>배송 실패</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>반송</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>배송 완료</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>배송 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>seller::DeskModel</name>
    <message>
        <source>Order %1, %2, %3</source>
        <translation>주문 %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 외 %n종</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::DeskPage</name>
    <message>
        <source>Packing slips</source>
        <translation>포장 명세서</translation>
    </message>
    <message>
        <source>Show older orders</source>
        <translation>이전 주문 보기</translation>
    </message>
    <message>
        <source>Order desk</source>
        <translation>주문 처리</translation>
    </message>
    <message>
        <source>New orders appear by themselves, those that wait longest first.</source>
        <translation>새 주문은 저절로 나타나며 오래 기다린 순서로 놓입니다.</translation>
    </message>
    <message>
        <source>Scan or type an order number</source>
        <translation>주문 번호 스캔 또는 입력</translation>
    </message>
    <message>
        <source>Orders by state</source>
        <translation>상태별 주문</translation>
    </message>
    <message>
        <source>No order on your desk has the number %1.</source>
        <translation>%1번 주문이 없습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Everything is packed</source>
        <translation>모두 처리했습니다</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>주문이 없습니다</translation>
    </message>
    <message>
        <source>The next paid order appears here by itself.</source>
        <translation>다음 주문이 결제되면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>No order is in this state.</source>
        <translation>이 상태의 주문이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Ship %n order(s)…</source>
        <translation>
            <numerusform>%n건 발송…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seller::DeskQueue</name>
    <message>
        <source>Orders</source>
        <translation>주문</translation>
    </message>
</context>
<context>
    <name>seller::FileDrop</name>
    <message>
        <source>Choose file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Drop a CSV file here, or choose one.</source>
        <translation>CSV 파일을 여기에 놓거나 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a file of books</source>
        <translation>책 목록 파일 선택</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>표 (*.csv *.txt)</translation>
    </message>
</context>
<context>
    <name>seller::ImportColumns</name>
    <message>
        <source>These columns are missing: %1.</source>
        <translation>다음 열이 없습니다: %1.</translation>
    </message>
    <message>
        <source>The shop does not know these columns: %1.</source>
        <translation>다음 열은 쓸 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>These columns stand there twice: %1.</source>
        <translation>다음 열이 두 번 있습니다: %1.</translation>
    </message>
</context>
<context>
    <name>seller::ImportWizard</name>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Import books</source>
        <translation>책 가져오기</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>서식 저장</translation>
    </message>
    <message>
        <source>books.csv</source>
        <translation>책목록.csv</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>검사를 취소했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) can be imported.</source>
        <translation>
            <numerusform>책 %n종을 모두 가져올 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) can be imported; the rows below cannot. Mend them in the file, or leave them out.</source>
        <translation>
            <numerusform>책 %n종을 가져올 수 있고 아래 행은 가져올 수 없습니다. 파일을 고치거나 빼고 가져오세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n book(s) were imported before.</source>
        <translation>
            <numerusform>취소했습니다. 그 전에 책 %n종을 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) imported. They are for sale now.</source>
        <translation>
            <numerusform>책 %n종을 가져왔습니다. 지금부터 판매합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>1. Choose a file</source>
        <translation>1. 파일 선택</translation>
    </message>
    <message>
        <source>2. Check the rows</source>
        <translation>2. 행 검사</translation>
    </message>
    <message>
        <source>3. Import</source>
        <translation>3. 가져오기</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>seller::IsbnField</name>
    <message>
        <source>10 or 13 digits, hyphens as you like</source>
        <translation>10자리 또는 13자리, 붙임표는 있어도 됩니다</translation>
    </message>
    <message>
        <source>An ISBN has 10 digits, or 13 that begin with 978 or 979.</source>
        <translation>ISBN은 10자리이거나 978·979로 시작하는 13자리입니다.</translation>
    </message>
    <message>
        <source>The check digit is wrong: the last one should be %1.</source>
        <translation>검사 숫자가 틀렸습니다. 마지막은 %1이어야 합니다.</translation>
    </message>
    <message>
        <source>Some digits are still missing</source>
        <translation>아직 숫자가 모자랍니다</translation>
    </message>
    <message>
        <source>A valid ISBN: %1</source>
        <translation>올바른 ISBN: %1</translation>
    </message>
</context>
<context>
    <name>seller::OrderDesk</name>
    <message numerus="yes">
        <source>“%1” is short of %n copies that are already sold. Please order more, or call the buyers.</source>
        <translation>
            <numerusform>『%1』이(가) 이미 판 것보다 %n부 모자랍니다. 더 들여놓거나 구매자에게 연락해 주세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has cancelled order %2. Please do not send the parcel.</source>
        <translation>%1 님이 주문 %2을(를) 취소했습니다. 발송하지 마세요.</translation>
    </message>
    <message>
        <source>Delivery does not know this parcel yet. Please try again in a moment.</source>
        <translation>아직 배송에 등록되지 않았습니다. 잠시 뒤 다시 시도해 주세요.</translation>
    </message>
</context>
<context>
    <name>seller::OrderDetail</name>
    <message>
        <source>Packing slip</source>
        <translation>포장 명세서</translation>
    </message>
    <message>
        <source>To pick</source>
        <translation>챙길 책</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>받는 곳</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>발송</translation>
    </message>
    <message>
        <source>%1, ordered %2</source>
        <translation>%1, %2 주문</translation>
    </message>
    <message numerus="yes">
        <source>%n copies, %1</source>
        <translation>
            <numerusform>%n부, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The buyer has cancelled this order. Please do not send the parcel.</source>
        <translation>구매자가 주문을 취소했습니다. 발송하지 마세요.</translation>
    </message>
    <message>
        <source>The parcel could not be delivered. It is tried again, or comes back.</source>
        <translation>배송하지 못했습니다. 다시 배송하거나 반송됩니다.</translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation>최근 위치: %1</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>주소를 복사했습니다.</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>책</translation>
    </message>
</context>
<context>
    <name>seller::PackingSlips</name>
    <message>
        <source>Order %1, %2</source>
        <translation>주문 %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n copies together</source>
        <translation>
            <numerusform>모두 %n부</numerusform>
        </translation>
    </message>
    <message>
        <source>Print packing slips</source>
        <translation>포장 명세서 인쇄</translation>
    </message>
</context>
<context>
    <name>seller::ProgressForm</name>
    <message>
        <source>Where the parcel is (optional)</source>
        <translation>현재 위치(선택)</translation>
    </message>
</context>
<context>
    <name>seller::Refusal</name>
    <message>
        <source>A book needs a title.</source>
        <translation>책에는 제목이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A book needs a category.</source>
        <translation>책에는 분류가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A book costs at least ₩1.</source>
        <translation>가격은 1원 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>No book costs so much.</source>
        <translation>가격이 너무 큽니다.</translation>
    </message>
    <message>
        <source>The last digit of the ISBN does not fit the others: please check it.</source>
        <translation>ISBN의 마지막 숫자가 맞지 않습니다. 확인해 주세요.</translation>
    </message>
    <message>
        <source>An ISBN has 10 digits, or 13 that begin with 978 or 979.</source>
        <translation>ISBN은 10자리이거나 978·979로 시작하는 13자리입니다.</translation>
    </message>
    <message>
        <source>A language is written like ko or en-US.</source>
        <translation>언어는 ko, en-US처럼 씁니다.</translation>
    </message>
    <message>
        <source>There was no such year.</source>
        <translation>그런 해는 없습니다.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>글이 너무 깁니다.</translation>
    </message>
    <message>
        <source>There are too many authors.</source>
        <translation>저자가 너무 많습니다.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>꼭 필요합니다.</translation>
    </message>
    <message>
        <source>This number is too small or too large.</source>
        <translation>숫자가 너무 작거나 큽니다.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>정수가 아닙니다.</translation>
    </message>
    <message>
        <source>This row has more or fewer fields than the header.</source>
        <translation>머리글과 칸 수가 다릅니다.</translation>
    </message>
    <message>
        <source>A cover has at most 2 MB.</source>
        <translation>표지는 2MB까지 올릴 수 있습니다.</translation>
    </message>
    <message>
        <source>A cover is a PNG, JPEG or WebP picture.</source>
        <translation>표지는 PNG, JPEG, WebP 그림이어야 합니다.</translation>
    </message>
    <message>
        <source>The book was changed elsewhere meanwhile. You see it as it is now; please look at it again.</source>
        <translation>그사이 다른 곳에서 책이 바뀌었습니다. 지금 내용을 보여 드리니 다시 확인해 주세요.</translation>
    </message>
    <message>
        <source>This book is no longer for sale.</source>
        <translation>판매를 중지한 책입니다.</translation>
    </message>
    <message>
        <source>There is no such book on your shelves.</source>
        <translation>서가에 그런 책이 없습니다.</translation>
    </message>
    <message>
        <source>There are fewer copies on the shelf than you want to take away.</source>
        <translation>재고가 줄이려는 부수보다 적습니다.</translation>
    </message>
    <message>
        <source>No shelf holds so many copies.</source>
        <translation>부수가 너무 많습니다.</translation>
    </message>
    <message>
        <source>At least one copy is received.</source>
        <translation>입고는 한 부 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Please name the courier.</source>
        <translation>택배사를 입력해 주세요.</translation>
    </message>
    <message>
        <source>Please give the waybill number.</source>
        <translation>운송장 번호를 입력해 주세요.</translation>
    </message>
    <message>
        <source>The buyer has cancelled this order. Please do not send the parcel.</source>
        <translation>구매자가 주문을 취소했습니다. 발송하지 마세요.</translation>
    </message>
    <message>
        <source>This order has already left with another courier or waybill.</source>
        <translation>이미 다른 택배사나 운송장으로 발송했습니다.</translation>
    </message>
    <message>
        <source>There is no such paid order on your desk.</source>
        <translation>결제된 주문 가운데 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8. Please save it as “CSV UTF-8”.</source>
        <translation>UTF-8 파일이 아닙니다. ‘CSV UTF-8’로 저장해 주세요.</translation>
    </message>
    <message>
        <source>A quotation mark stands in the middle of an unquoted field.</source>
        <translation>따옴표로 묶이지 않은 칸 안에 따옴표가 있습니다.</translation>
    </message>
    <message>
        <source>A quoted field is not closed at the end of the file.</source>
        <translation>따옴표로 시작한 칸이 끝까지 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>A row is too long for the shop.</source>
        <translation>행이 너무 깁니다.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no book in this file.</source>
        <translation>파일에 책이 없습니다.</translation>
    </message>
    <message>
        <source>An earlier version of this was already saved. Please look at your list.</source>
        <translation>앞서 보낸 내용이 이미 저장되었습니다. 목록을 확인해 주세요.</translation>
    </message>
</context>
<context>
    <name>seller::RefusedRows</name>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>까닭</translation>
    </message>
</context>
<context>
    <name>seller::ReportStep</name>
    <message>
        <source>Save these rows…</source>
        <translation>이 목록 저장…</translation>
    </message>
    <message>
        <source>All or nothing: import when every row is a book</source>
        <translation>전부 맞을 때만 가져오기</translation>
    </message>
    <message>
        <source>Import the good rows and leave the others out</source>
        <translation>맞는 행만 가져오고 나머지는 빼기</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>거절된 행</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Checking the rows: %1</source>
        <translation>행 검사 중: %1</translation>
    </message>
    <message>
        <source>Importing: %1</source>
        <translation>가져오는 중: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused:</source>
        <translation>
            <numerusform>%n행이 거절되었습니다:</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>거절된 행 저장</translation>
    </message>
    <message>
        <source>refused-rows.csv</source>
        <translation>거절된행.csv</translation>
    </message>
</context>
<context>
    <name>seller::SavedFile</name>
    <message>
        <source>The file was saved.</source>
        <translation>파일을 저장했습니다.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>그곳에 파일을 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>seller::ShipDialog</name>
    <message numerus="yes">
        <source>Ship %n order(s)</source>
        <translation>
            <numerusform>%n건 발송</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm and ship</source>
        <translation>확인 후 발송</translation>
    </message>
    <message>
        <source>A waybill for each order</source>
        <translation>주문마다 운송장 하나</translation>
    </message>
    <message>
        <source>Scan one waybill after the other. Scanning the number of an order jumps to it.</source>
        <translation>운송장을 차례로 스캔하세요. 주문 번호를 스캔하면 그 주문으로 옮겨 갑니다.</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>택배사</translation>
    </message>
    <message>
        <source>Waybill of order %1</source>
        <translation>주문 %1 운송장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The waybill %1 stands there twice.</source>
        <translation>운송장 %1이(가) 두 번 있습니다.</translation>
    </message>
</context>
<context>
    <name>seller::ShipForm</name>
    <message>
        <source>Confirm and ship</source>
        <translation>확인 후 발송</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>택배사</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>운송장</translation>
    </message>
    <message>
        <source>Scan it or type it; Enter ships</source>
        <translation>스캔하거나 입력하고 Enter를 누르면 발송됩니다</translation>
    </message>
    <message>
        <source>Asked. Delivery is checking that the buyer has not cancelled.</source>
        <translation>요청했습니다. 구매자가 취소하지 않았는지 확인하고 있습니다.</translation>
    </message>
</context>
<context>
    <name>storefront::BookListModel</name>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
</context>
<context>
    <name>storefront::BookPage</name>
    <message>
        <source>Book</source>
        <translation>책</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>장바구니 담기</translation>
    </message>
    <message>
        <source>Buy now</source>
        <translation>바로 구매</translation>
    </message>
    <message>
        <source>The shop knows no such book.</source>
        <translation>서점에 없는 책입니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>판매자</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>출판사</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>출간 연도</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분야</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>판매 중지</translation>
    </message>
</context>
<context>
    <name>storefront::BookPainting</name>
    <message>
        <source>Press to try again.</source>
        <translation>눌러서 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>storefront::BooksPage</name>
    <message>
        <source>Best match</source>
        <translation>정확도순</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목순</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>낮은 가격순</translation>
    </message>
    <message>
        <source>Highest price</source>
        <translation>높은 가격순</translation>
    </message>
    <message>
        <source>Title, author, publisher or ISBN</source>
        <translation>제목, 저자, 출판사, ISBN 검색</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>표지</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>The books cannot be shown</source>
        <translation>책을 보여 드릴 수 없습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>‘%1’에 대한 검색 결과가 없습니다</translation>
    </message>
    <message>
        <source>Try fewer or other words, or look in all categories.</source>
        <translation>검색어를 줄이거나 바꾸어 보고, 모든 분야에서 찾아보세요.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>검색어 지우기</translation>
    </message>
    <message>
        <source>No books here yet</source>
        <translation>아직 책이 없습니다</translation>
    </message>
    <message>
        <source>As soon as a seller offers some, they stand here.</source>
        <translation>판매자가 책을 등록하면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>찾는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>%Ln권</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s) found</source>
        <translation>
            <numerusform>검색 결과 %Ln권</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln book(s) found</source>
        <translation>
            <numerusform>검색 결과 %Ln권 이상</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storefront::BooksView</name>
    <message>
        <source>Books</source>
        <translation>책</translation>
    </message>
</context>
<context>
    <name>storefront::CategoryList</name>
    <message>
        <source>Categories</source>
        <translation>분야</translation>
    </message>
    <message>
        <source>All books</source>
        <translation>전체</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln book(s)</source>
        <translation>
            <numerusform>%1, %Ln권</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storefront::Stock</name>
    <message>
        <source>Sold out</source>
        <translation>품절</translation>
    </message>
    <message numerus="yes">
        <source>Only %n left</source>
        <translation>
            <numerusform>%n권 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>재고 있음</translation>
    </message>
</context>
<context>
    <name>tracking::AddressCard</name>
    <message>
        <source>Delivery address</source>
        <translation>배송지</translation>
    </message>
</context>
<context>
    <name>tracking::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>새 알림 %n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracking::Cancellation</name>
    <message>
        <source>Nothing was charged yet. The order ends at once and the books go back on sale.</source>
        <translation>아직 결제되지 않은 주문입니다. 바로 취소되고 책은 다시 판매됩니다.</translation>
    </message>
    <message>
        <source>%1 will be refunded. Should a parcel be on its way already, the order goes on and you are told.</source>
        <translation>%1을 환불해 드립니다. 이미 배송이 시작되었다면 취소되지 않으며, 결과를 알려 드립니다.</translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation>이 주문을 취소할까요?</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>tracking::Change</name>
    <message>
        <source>The order is cancelled. Nothing was charged.</source>
        <translation>주문을 취소했습니다. 결제된 금액은 없습니다.</translation>
    </message>
    <message>
        <source>The order is cancelled. %1 is refunded.</source>
        <translation>주문을 취소했습니다. %1을 환불해 드립니다.</translation>
    </message>
    <message>
        <source>The order could not be cancelled: a parcel is already on its way.</source>
        <translation>이미 배송이 시작되어 주문을 취소하지 못했습니다.</translation>
    </message>
    <message>
        <source>The order is paid.</source>
        <translation>결제를 마쳤습니다.</translation>
    </message>
</context>
<context>
    <name>tracking::ChapterHead</name>
    <message>
        <source>Copy waybill number</source>
        <translation>운송장 번호 복사</translation>
    </message>
    <message>
        <source>Waybill number copied</source>
        <translation>운송장 번호를 복사했습니다</translation>
    </message>
</context>
<context>
    <name>tracking::Fact</name>
    <message>
        <source>Ordered, payment follows</source>
        <translation>주문 접수, 결제 대기</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>결제 완료</translation>
    </message>
    <message>
        <source>Payment declined</source>
        <translation>결제 거절</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>주문 완료</translation>
    </message>
    <message>
        <source>Order ended without payment</source>
        <translation>결제 실패로 주문 종료</translation>
    </message>
    <message>
        <source>Order ended: not paid in time</source>
        <translation>결제 기한이 지나 주문 종료</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>배송 준비</translation>
    </message>
    <message>
        <source>Packed by the seller</source>
        <translation>판매자 출고 요청</translation>
    </message>
    <message>
        <source>Handed to the courier</source>
        <translation>택배사 인계</translation>
    </message>
    <message>
        <source>The parcel moved on</source>
        <translation>배송 이동</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>배송 완료</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <translation>주문 상품 모두 도착</translation>
    </message>
    <message>
        <source>Cancellation asked for</source>
        <translation>취소 요청</translation>
    </message>
    <message>
        <source>Cancellation not possible</source>
        <translation>취소 불가</translation>
    </message>
    <message>
        <source>Delivery stopped</source>
        <translation>배송 중단</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>환불 완료</translation>
    </message>
    <message>
        <source>News of this order</source>
        <translation>새 소식</translation>
    </message>
</context>
<context>
    <name>tracking::MessageListModel</name>
    <message>
        <source>Unread: %1</source>
        <translation>읽지 않음: %1</translation>
    </message>
</context>
<context>
    <name>tracking::MessageRow</name>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
</context>
<context>
    <name>tracking::MessagesPage</name>
    <message>
        <source>Mark all as read</source>
        <translation>모두 읽음</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>아직 알림이 없습니다</translation>
    </message>
    <message>
        <source>What happens to your orders is told here.</source>
        <translation>주문에 새 소식이 생기면 여기에 알려 드립니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>tracking::Method</name>
    <message>
        <source>Credit card</source>
        <translation>신용카드</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>계좌이체</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>휴대폰 결제</translation>
    </message>
</context>
<context>
    <name>tracking::OrderCommands</name>
    <message>
        <source>The order is cancelled.</source>
        <translation>주문을 취소했습니다.</translation>
    </message>
    <message>
        <source>Asked for. Delivery looks whether the parcel can still be stopped…</source>
        <translation>취소를 요청했습니다. 배송을 멈출 수 있는지 확인하고 있습니다…</translation>
    </message>
    <message>
        <source>Payment is still busy. It is tried again by itself; nothing is charged twice.</source>
        <translation>결제가 아직 원활하지 않습니다. 자동으로 다시 시도하며, 두 번 결제되지 않습니다.</translation>
    </message>
    <message>
        <source>The order is paid.</source>
        <translation>결제를 마쳤습니다.</translation>
    </message>
    <message>
        <source>A parcel is already on its way, so the order can no longer be cancelled.</source>
        <translation>이미 배송이 시작되어 주문을 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>This order is no longer waiting to be paid.</source>
        <translation>더 이상 결제를 기다리는 주문이 아닙니다.</translation>
    </message>
    <message>
        <source>The payment is under way at this moment. Nothing is charged twice.</source>
        <translation>지금 결제가 진행 중입니다. 두 번 결제되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>tracking::OrderHead</name>
    <message>
        <source>Back to all orders</source>
        <translation>주문 목록으로</translation>
    </message>
    <message>
        <source>Copy order number</source>
        <translation>주문 번호 복사</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>주문 번호 %1</translation>
    </message>
    <message>
        <source>Order number copied</source>
        <translation>주문 번호를 복사했습니다</translation>
    </message>
</context>
<context>
    <name>tracking::OrderLines</name>
    <message>
        <source>Books</source>
        <translation>주문 상품</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%2 × %1권</translation>
    </message>
</context>
<context>
    <name>tracking::OrderListModel</name>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
</context>
<context>
    <name>tracking::OrderListPanel</name>
    <message>
        <source>Which orders</source>
        <translation>주문 상태 선택</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>주문 목록</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>No such order</source>
        <translation>해당하는 주문이 없습니다</translation>
    </message>
    <message>
        <source>No order has this status now.</source>
        <translation>지금 이 상태인 주문이 없습니다.</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>전체 주문 보기</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>아직 주문이 없습니다</translation>
    </message>
    <message>
        <source>What you order stands here, with its way to your door.</source>
        <translation>주문한 책과 배송 과정을 여기에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Look at the books</source>
        <translation>책 둘러보기</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>전체 주문</translation>
    </message>
</context>
<context>
    <name>tracking::OrderPage</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Receipt as PDF</source>
        <translation>영수증 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>This order cannot be shown now</source>
        <translation>지금은 이 주문을 볼 수 없습니다</translation>
    </message>
    <message>
        <source>Receipt saved</source>
        <translation>영수증을 저장했습니다</translation>
    </message>
    <message>
        <source>The receipt could not be saved there. Please choose another place.</source>
        <translation>그곳에 영수증을 저장하지 못했습니다. 다른 위치를 골라 주세요.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>영수증 저장</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>tracking::OrdersPage</name>
    <message>
        <source>No order chosen</source>
        <translation>선택한 주문이 없습니다</translation>
    </message>
    <message>
        <source>Choose an order to see where it is.</source>
        <translation>주문을 고르면 배송 현황을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>My orders</source>
        <translation>주문 내역</translation>
    </message>
</context>
<context>
    <name>tracking::PaymentCard</name>
    <message>
        <source>Paid on %1</source>
        <translation>결제 %1</translation>
    </message>
    <message>
        <source>Refunded on %1</source>
        <translation>환불 %1</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
</context>
<context>
    <name>tracking::PaymentDue</name>
    <message>
        <source>Pay now</source>
        <translation>지금 결제</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>아직 결제되지 않았습니다</translation>
    </message>
    <message>
        <source>The payment is tried again by itself. You can also pay now.</source>
        <translation>결제를 자동으로 다시 시도합니다. 지금 바로 결제할 수도 있습니다.</translation>
    </message>
    <message>
        <source>Your books are kept until %1. The payment is tried again by itself; you can also pay now.</source>
        <translation>%1까지 책을 보관해 둡니다. 결제를 자동으로 다시 시도하며, 지금 바로 결제할 수도 있습니다.</translation>
    </message>
    <message>
        <source>%1 left to pay</source>
        <translation>결제 기한까지 %1</translation>
    </message>
    <message>
        <source>The time to pay is over</source>
        <translation>결제 기한이 지났습니다</translation>
    </message>
</context>
<context>
    <name>tracking::Reason</name>
    <message>
        <source>The card was not accepted</source>
        <translation>카드 승인 거절</translation>
    </message>
    <message>
        <source>A parcel is already with the courier</source>
        <translation>이미 택배사에 인계되었습니다</translation>
    </message>
</context>
<context>
    <name>tracking::Receipt</name>
    <message>
        <source>Book</source>
        <translation>도서</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>주문 번호 %1</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>영수증</translation>
    </message>
    <message>
        <source>Bookstore</source>
        <translation>Bookstore</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Delivered to</source>
        <translation>배송지</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>영수증</translation>
    </message>
</context>
<context>
    <name>tracking::Status</name>
    <message>
        <source>Not paid yet</source>
        <translation>결제 전</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>결제 완료</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>환불 완료</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>결제 대기</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>배송 중</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>배송 완료</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>결제 실패</translation>
    </message>
    <message>
        <source>Not paid in time</source>
        <translation>기한 만료</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>취소 확인 중</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>배송 준비 중</translation>
    </message>
    <message>
        <source>Handed to the courier</source>
        <translation>택배사 인계</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>이동 중</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>배달 출발</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>배달 완료</translation>
    </message>
    <message>
        <source>Not delivered yet</source>
        <translation>배달 실패</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>반송</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중단</translation>
    </message>
</context>
<context>
    <name>tracking::Story</name>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Delivery looks whether it can still be stopped</source>
        <translation>배송을 멈출 수 있는지 확인</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Order and payment</source>
        <translation>주문과 결제</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>배송</translation>
    </message>
    <message>
        <source>Parcel %1 of %2</source>
        <translation>배송 %1/%2</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>배송</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <translation>주문 상품 모두 도착</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 외 %n종</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracking::TimelineStep</name>
    <message>
        <source>still to come</source>
        <translation>예정</translation>
    </message>
</context>
<context>
    <name>widgets::Cover</name>
    <message>
        <source>Cover of %1</source>
        <translation>《%1》 표지</translation>
    </message>
</context>
<context>
    <name>widgets::Error</name>
    <message>
        <source>The shop cannot be reached. Please check the connection.</source>
        <translation>서점에 연결할 수 없습니다. 네트워크 연결을 확인해 주세요.</translation>
    </message>
    <message>
        <source>The connection broke off. It is safe to try again: nothing happens twice.</source>
        <translation>연결이 끊겼습니다. 다시 시도해도 같은 일이 두 번 처리되지 않으니 안심하세요.</translation>
    </message>
    <message>
        <source>This was not saved for reading offline.</source>
        <translation>오프라인에서 볼 수 있도록 저장된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>이메일 주소 또는 비밀번호가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>This account is suspended. Please ask the shop.</source>
        <translation>이용이 정지된 계정입니다. 서점에 문의해 주세요.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address.</source>
        <translation>이미 이 이메일 주소로 가입한 계정이 있습니다.</translation>
    </message>
    <message>
        <source>The price has changed. Please look at the new total.</source>
        <translation>가격이 변경되었습니다. 새 합계를 확인해 주세요.</translation>
    </message>
    <message>
        <source>There are not enough copies left.</source>
        <translation>재고가 부족합니다.</translation>
    </message>
    <message>
        <source>The payment was declined. Nothing was charged.</source>
        <translation>결제가 거절되었습니다. 청구된 금액은 없습니다.</translation>
    </message>
    <message>
        <source>The order can no longer be cancelled: a parcel is on its way.</source>
        <translation>이미 배송이 시작되어 주문을 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>This is no address. It looks like shop.example or 192.168.0.10:8080.</source>
        <translation>올바른 주소가 아닙니다. shop.example 또는 192.168.0.10:8080과 같이 입력하십시오.</translation>
    </message>
    <message>
        <source>There is no Bookstore at this address.</source>
        <translation>이 주소에는 서점이 없습니다.</translation>
    </message>
    <message>
        <source>The shop and this program are too far apart. Please update the older of the two.</source>
        <translation>서점과 이 프로그램의 버전이 맞지 않습니다. 오래된 쪽을 업데이트해 주십시오.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>이메일 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>The password is too short.</source>
        <translation>비밀번호가 너무 짧습니다.</translation>
    </message>
    <message>
        <source>The password is too long.</source>
        <translation>비밀번호가 너무 깁니다.</translation>
    </message>
    <message>
        <source>The e-mail address is no password: everybody knows it.</source>
        <translation>이메일 주소는 비밀번호로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The password is too simple.</source>
        <translation>비밀번호가 너무 단순합니다.</translation>
    </message>
    <message>
        <source>Please say your name.</source>
        <translation>이름을 입력해 주십시오.</translation>
    </message>
    <message>
        <source>Many people are signing in. Please try again in a moment.</source>
        <translation>로그인하는 사람이 많습니다. 잠시 후 다시 시도해 주십시오.</translation>
    </message>
    <message>
        <source>You already sell here.</source>
        <translation>이미 판매자로 등록되어 있습니다.</translation>
    </message>
    <message>
        <source>You already sell a book with this ISBN.</source>
        <translation>이미 이 ISBN의 책을 판매하고 있습니다.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>다시 로그인해 주세요.</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>이 계정으로는 할 수 없는 작업입니다.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>더 이상 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>This is being worked on at this moment. Please try again.</source>
        <translation>지금 처리 중입니다. 잠시 후 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>The shop does not allow this now.</source>
        <translation>지금은 할 수 없는 작업입니다.</translation>
    </message>
    <message>
        <source>Somebody has changed this meanwhile. Please look at it again.</source>
        <translation>그 사이 내용이 변경되었습니다. 다시 확인해 주세요.</translation>
    </message>
    <message>
        <source>This is too large for the shop.</source>
        <translation>크기가 너무 커서 처리할 수 없습니다.</translation>
    </message>
    <message>
        <source>That was too much at once. Please wait a moment.</source>
        <translation>요청이 너무 많습니다. 잠시만 기다려 주세요.</translation>
    </message>
    <message>
        <source>This part of the shop is away for a moment. Please try again.</source>
        <translation>서비스가 잠시 응답하지 않습니다. 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>The shop did not accept this. Please check what was entered.</source>
        <translation>입력한 내용을 확인해 주세요.</translation>
    </message>
    <message>
        <source>Something went wrong in the shop. It has been noted.</source>
        <translation>서점에 문제가 발생했습니다. 내용은 기록되었습니다.</translation>
    </message>
    <message>
        <source>This shop could not prove who it is. Nothing was told to it.</source>
        <translation>이 서점은 자신이 누구인지 증명하지 못했습니다. 아무 정보도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>That was wrong too often. Please wait a few minutes.</source>
        <translation>여러 번 틀렸습니다. 몇 분 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Enough codes were sent for now. Please wait a few minutes.</source>
        <translation>코드를 이미 여러 번 보냈습니다. 몇 분 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>현재 비밀번호가 아닙니다.</translation>
    </message>
    <message>
        <source>This code is wrong, used or too old. Only the newest one is good.</source>
        <translation>코드가 틀렸거나 이미 쓰였거나 오래되었습니다. 가장 나중에 받은 코드만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>This shop cannot send mail. Please ask whoever runs it.</source>
        <translation>이 서점은 메일을 보낼 수 없습니다. 운영자에게 문의하십시오.</translation>
    </message>
</context>
<context>
    <name>widgets::PageHeader</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
</context>
<context>
    <name>widgets::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
</context>
<context>
    <name>widgets::shownAgo</name>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n분 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n시간 전</numerusform>
        </translation>
    </message>
</context>
</TS>
