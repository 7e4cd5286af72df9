#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>

class PlainWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QTimer::singleShot(0, this, [] {
            std::puts("window shown");
            std::fflush(stdout);
        });
    }
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    PlainWindow window;
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
